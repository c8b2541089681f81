/** Metrics of actions and shop calls, and the health of the shop. */
@NullMarked
package dev.rekap.action.observe;

import org.jspecify.annotations.NullMarked;
