/** Tests of the benchmark's arithmetic and of the shape of what it writes; never of a time. */
@NullMarked
package dev.rekap.benchmark;

import org.jspecify.annotations.NullMarked;
