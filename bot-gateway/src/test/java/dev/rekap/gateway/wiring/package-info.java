/** Tests of the settings. */
@NullMarked
package dev.rekap.gateway.wiring;

import org.jspecify.annotations.NullMarked;
