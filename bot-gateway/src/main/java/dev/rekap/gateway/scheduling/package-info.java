/** Errands as durable jobs of db-scheduler, in the same database as everything else that the bot remembers. */
@NullMarked
package dev.rekap.gateway.scheduling;

import org.jspecify.annotations.NullMarked;
