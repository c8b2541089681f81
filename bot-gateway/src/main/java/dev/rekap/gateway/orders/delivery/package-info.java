/** The progress message of a report, and its result: document, caption and totals per customer. */
@NullMarked
package dev.rekap.gateway.orders.delivery;

import org.jspecify.annotations.NullMarked;
