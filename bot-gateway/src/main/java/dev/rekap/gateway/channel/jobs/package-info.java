/** Durable background jobs in the database, run once by whichever replica is free. */
@NullMarked
package dev.rekap.gateway.channel.jobs;

import org.jspecify.annotations.NullMarked;
