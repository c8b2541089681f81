/** The methods of the Bot API, as a bot calls them. */
@NullMarked
package dev.rekap.simulator.telegram.methods;

import org.jspecify.annotations.NullMarked;
