/** Tests of what is delivered. */
@NullMarked
package dev.rekap.gateway.delivery;

import org.jspecify.annotations.NullMarked;
