/** Metrics, spans and health of the worker. */
@NullMarked
package dev.rekap.stt.observe;

import org.jspecify.annotations.NullMarked;
