/** Tests of {@code dev.rekap.gateway.orders.jobs}. */
@NullMarked
package dev.rekap.gateway.orders.jobs;

import org.jspecify.annotations.NullMarked;
