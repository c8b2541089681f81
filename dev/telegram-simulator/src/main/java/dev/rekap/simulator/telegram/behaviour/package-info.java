/** What can be set about the simulated Telegram: its limits, its settings, and faults on order. */
@NullMarked
package dev.rekap.simulator.telegram.behaviour;

import org.jspecify.annotations.NullMarked;
