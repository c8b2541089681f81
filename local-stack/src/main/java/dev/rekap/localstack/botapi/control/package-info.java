/** The control API of the simulator, for tests and for its page. */
@NullMarked
package dev.rekap.localstack.botapi.control;

import org.jspecify.annotations.NullMarked;
