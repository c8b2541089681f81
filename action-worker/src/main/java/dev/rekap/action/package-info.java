/** Does what was approved in the world outside, exactly once: the step, its journal, and the port of all actions. */
@NullMarked
package dev.rekap.action;

import org.jspecify.annotations.NullMarked;
