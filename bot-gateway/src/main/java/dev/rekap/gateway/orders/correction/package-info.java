/** Putting a table right in the chat: a message with buttons, and the questions that it asks. */
@NullMarked
package dev.rekap.gateway.orders.correction;

import org.jspecify.annotations.NullMarked;
