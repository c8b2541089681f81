/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.audio;

import org.jspecify.annotations.NullMarked;
