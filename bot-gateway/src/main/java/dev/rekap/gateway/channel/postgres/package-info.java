/** What the channel remembers, in PostgreSQL, and advisory locks. */
@NullMarked
package dev.rekap.gateway.channel.postgres;

import org.jspecify.annotations.NullMarked;
