/** The card of a decision, edited whenever the decision changes. */
@NullMarked
package dev.rekap.gateway.decisions.delivery;

import org.jspecify.annotations.NullMarked;
