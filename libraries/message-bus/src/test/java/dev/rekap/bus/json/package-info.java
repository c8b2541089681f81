/** Tests of the bus. */
@NullMarked
package dev.rekap.bus.json;

import org.jspecify.annotations.NullMarked;
