/** What the simulated Telegram knows, without HTTP. */
@NullMarked
package dev.rekap.simulator.telegram;

import org.jspecify.annotations.NullMarked;
