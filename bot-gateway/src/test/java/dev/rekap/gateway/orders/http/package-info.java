/** Tests of {@code dev.rekap.gateway.orders.http}. */
@NullMarked
package dev.rekap.gateway.orders.http;

import org.jspecify.annotations.NullMarked;
