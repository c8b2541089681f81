/** The benchmark: starts the whole system, loads it from outside, and prints what it did with files, time and memory. */
@NullMarked
package dev.rekap.benchmark;

import org.jspecify.annotations.NullMarked;
