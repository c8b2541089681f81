/** Settings and wiring of the worker. */
@NullMarked
package dev.rekap.extraction.config;

import org.jspecify.annotations.NullMarked;
