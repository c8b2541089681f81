/** Makes a readable, spoken recording of whatever bytes people sent. */
@NullMarked
package dev.rekap.stt.audio;

import org.jspecify.annotations.NullMarked;
