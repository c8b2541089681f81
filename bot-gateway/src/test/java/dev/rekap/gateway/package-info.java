/** Tests of the gateway. */
@NullMarked
package dev.rekap.gateway;

import org.jspecify.annotations.NullMarked;
