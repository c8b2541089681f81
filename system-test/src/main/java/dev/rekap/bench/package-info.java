/** The benchmark: starts the whole system, loads it from outside, and prints what it did with files, time and memory. */
@NullMarked
package dev.rekap.bench;

import org.jspecify.annotations.NullMarked;
