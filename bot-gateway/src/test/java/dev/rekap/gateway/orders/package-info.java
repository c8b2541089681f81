/** Tests of {@code dev.rekap.gateway.orders}. */
@NullMarked
package dev.rekap.gateway.orders;

import org.jspecify.annotations.NullMarked;
