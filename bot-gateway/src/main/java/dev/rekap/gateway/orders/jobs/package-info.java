/** Jobs about reports: transfer, seal, cancel, retry, forget, remind, expire. */
@NullMarked
package dev.rekap.gateway.orders.jobs;

import org.jspecify.annotations.NullMarked;
