/** Tests of {@code dev.rekap.gateway.orders.delivery}. */
@NullMarked
package dev.rekap.gateway.orders.delivery;

import org.jspecify.annotations.NullMarked;
