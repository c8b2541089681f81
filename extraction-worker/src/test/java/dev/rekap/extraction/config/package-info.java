/** Tests of settings and wiring, and the worker against a real broker. */
@NullMarked
package dev.rekap.extraction.config;

import org.jspecify.annotations.NullMarked;
