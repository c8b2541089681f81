/** How a report stands and what came of it: the counter, the document with its caption, totals per customer. */
@NullMarked
package dev.rekap.gateway.delivery;

import org.jspecify.annotations.NullMarked;
