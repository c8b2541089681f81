/** Tests of {@code dev.rekap.gateway.config}. */
@NullMarked
package dev.rekap.gateway.config;

import org.jspecify.annotations.NullMarked;
