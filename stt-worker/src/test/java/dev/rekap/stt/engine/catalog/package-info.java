/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.engine.catalog;

import org.jspecify.annotations.NullMarked;
