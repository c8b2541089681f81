/** Tests of errands. */
@NullMarked
package dev.rekap.gateway.scheduling;

import org.jspecify.annotations.NullMarked;
