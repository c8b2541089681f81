/** Tests of the bus. */
@NullMarked
package dev.rekap.bus;

import org.jspecify.annotations.NullMarked;
