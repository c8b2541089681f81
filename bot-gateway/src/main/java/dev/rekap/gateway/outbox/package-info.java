/** What is to be said: kept in the database, sent by one sender at a time within Telegram's limits. */
@NullMarked
package dev.rekap.gateway.outbox;

import org.jspecify.annotations.NullMarked;
