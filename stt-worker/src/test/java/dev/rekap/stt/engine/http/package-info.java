/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.engine.http;

import org.jspecify.annotations.NullMarked;
