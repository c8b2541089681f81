/** The tables of decisions. */
@NullMarked
package dev.rekap.gateway.decisions.postgres;

import org.jspecify.annotations.NullMarked;
