/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.step;

import org.jspecify.annotations.NullMarked;
