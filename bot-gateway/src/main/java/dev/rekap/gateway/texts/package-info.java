/** What the bot says: the words of both languages, and how they fit into Telegram's messages. */
@NullMarked
package dev.rekap.gateway.texts;

import org.jspecify.annotations.NullMarked;
