/** The texts of both languages, and how they fit into messages of Telegram. */
@NullMarked
package dev.rekap.gateway.channel.texts;

import org.jspecify.annotations.NullMarked;
