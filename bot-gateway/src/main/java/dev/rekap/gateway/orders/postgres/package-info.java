/** Reports and their audio files in PostgreSQL, schema {@code gateway}. */
@NullMarked
package dev.rekap.gateway.orders.postgres;

import org.jspecify.annotations.NullMarked;
