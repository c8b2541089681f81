/** Tests of a running gateway. */
@NullMarked
package dev.rekap.gateway.orders.running;

import org.jspecify.annotations.NullMarked;
