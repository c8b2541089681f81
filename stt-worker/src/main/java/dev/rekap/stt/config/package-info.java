/** Settings and wiring of the worker. */
@NullMarked
package dev.rekap.stt.config;

import org.jspecify.annotations.NullMarked;
