/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.quality;

import org.jspecify.annotations.NullMarked;
