/** Commands, buttons and audio files: what happens in a chat about reports. */
@NullMarked
package dev.rekap.gateway.orders.conversation;

import org.jspecify.annotations.NullMarked;
