/** The control API of the simulator, for tests and for its page. */
@NullMarked
package dev.rekap.simulator.telegram.control;

import org.jspecify.annotations.NullMarked;
