/** What people do in a simulated Telegram: write, record, press, block. */
@NullMarked
package dev.rekap.simulator.telegram.people;

import org.jspecify.annotations.NullMarked;
