/** What the bot does when something happens in a chat: one class per concern. */
@NullMarked
package dev.rekap.gateway.conversation;

import org.jspecify.annotations.NullMarked;
