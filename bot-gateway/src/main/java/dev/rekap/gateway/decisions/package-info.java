/** Decisions: what is sent to be done in a shop, as its chat knows it, and the services that do it. */
@NullMarked
package dev.rekap.gateway.decisions;

import org.jspecify.annotations.NullMarked;
