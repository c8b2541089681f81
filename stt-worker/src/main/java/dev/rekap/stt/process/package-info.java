/** Runs programs of the machine within bounds of time and output. */
@NullMarked
package dev.rekap.stt.process;

import org.jspecify.annotations.NullMarked;
