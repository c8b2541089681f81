/** What the bot remembers, in PostgreSQL, schema {@code gateway}. */
@NullMarked
package dev.rekap.gateway.postgres;

import org.jspecify.annotations.NullMarked;
