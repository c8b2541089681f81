/** Puts the worker together from its settings. */
@NullMarked
package dev.rekap.stt.wiring;

import org.jspecify.annotations.NullMarked;
