/** Updates in: polled or pushed by Telegram, kept in a queue, read, and handled in order within each chat. */
@NullMarked
package dev.rekap.gateway.channel.updates;

import org.jspecify.annotations.NullMarked;
