/** The whole, from outside: real processes, over HTTP, with faults. */
@NullMarked
package dev.rekap.system;

import org.jspecify.annotations.NullMarked;
