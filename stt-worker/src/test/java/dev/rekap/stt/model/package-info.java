/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.model;

import org.jspecify.annotations.NullMarked;
