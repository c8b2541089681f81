/** Audio in, transcript out: the step, its ports and its values. */
@NullMarked
package dev.rekap.stt;

import org.jspecify.annotations.NullMarked;
