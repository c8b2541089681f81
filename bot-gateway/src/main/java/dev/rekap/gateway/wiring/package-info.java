/** Puts the rooms together. */
@NullMarked
package dev.rekap.gateway.wiring;

import org.jspecify.annotations.NullMarked;
