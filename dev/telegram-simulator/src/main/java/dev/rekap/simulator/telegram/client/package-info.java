/** The simulated Telegram as tests drive it: people who write and press, and what they see; needs the JDK and Jackson 3. */
@NullMarked
package dev.rekap.simulator.telegram.client;

import org.jspecify.annotations.NullMarked;
