/** Audio in, transcript out. */
@NullMarked
package dev.rekap.stt;

import org.jspecify.annotations.NullMarked;
