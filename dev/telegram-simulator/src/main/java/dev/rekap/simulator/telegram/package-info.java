/** What a simulated Telegram knows: people, chats, messages, files, updates, limits and faults, all under one lock. */
@NullMarked
package dev.rekap.simulator.telegram;

import org.jspecify.annotations.NullMarked;
