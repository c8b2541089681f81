package dev.rekap.gateway.channel.jobs;

import java.time.Instant;

/** Schedules jobs in the caller's transaction: none is run of what was rolled back, none is lost of what was committed. */
public interface JobScheduler {

    /** Schedules a job for as soon as the transaction is committed. */
    void now(Job job);

    void at(Instant time, Job job);
}
