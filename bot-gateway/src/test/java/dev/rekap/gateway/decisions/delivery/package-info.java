/** Tests of cards. */
@NullMarked
package dev.rekap.gateway.decisions.delivery;

import org.jspecify.annotations.NullMarked;
