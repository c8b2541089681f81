/** Tests of {@code dev.rekap.gateway.orders.conversation}. */
@NullMarked
package dev.rekap.gateway.orders.conversation;

import org.jspecify.annotations.NullMarked;
