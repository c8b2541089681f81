/** The way of an event through the channel: once, admitted, and to the product that it belongs to. */
@NullMarked
package dev.rekap.gateway.channel.conversation;

import org.jspecify.annotations.NullMarked;
