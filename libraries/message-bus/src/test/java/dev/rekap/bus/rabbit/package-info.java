/** Tests of the bus. */
@NullMarked
package dev.rekap.bus.rabbit;

import org.jspecify.annotations.NullMarked;
