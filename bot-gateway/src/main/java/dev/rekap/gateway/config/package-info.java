/** Settings and wiring. */
@NullMarked
package dev.rekap.gateway.config;

import org.jspecify.annotations.NullMarked;
