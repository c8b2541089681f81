/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.ffmpeg;

import org.jspecify.annotations.NullMarked;
