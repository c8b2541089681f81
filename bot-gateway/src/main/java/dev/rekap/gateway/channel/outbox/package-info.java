/** The outbox: messages kept in the database and sent by one replica within the limits of Telegram. */
@NullMarked
package dev.rekap.gateway.channel.outbox;

import org.jspecify.annotations.NullMarked;
