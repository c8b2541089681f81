/** Settings and wiring of the worker. */
@NullMarked
package dev.rekap.extraction.wiring;

import org.jspecify.annotations.NullMarked;
