/** Tests of the floor of decisions. */
@NullMarked
package dev.rekap.gateway.decisions;

import org.jspecify.annotations.NullMarked;
