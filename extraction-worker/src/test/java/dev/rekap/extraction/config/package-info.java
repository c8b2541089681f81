/** Tests of settings and wiring, and the worker against a real broker. */
@NullMarked
package dev.rekap.extraction.wiring;

import org.jspecify.annotations.NullMarked;
