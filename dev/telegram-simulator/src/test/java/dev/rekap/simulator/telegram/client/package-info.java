/** The simulator as bots and people meet it, over HTTP. */
@NullMarked
package dev.rekap.simulator.telegram.client;

import org.jspecify.annotations.NullMarked;
