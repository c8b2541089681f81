/** The chat channel: what it keeps on the broker, whatever product a chat is about. */
@NullMarked
package dev.rekap.contracts.channel;

import org.jspecify.annotations.NullMarked;
