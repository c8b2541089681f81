package dev.rekap.gateway.channel.jobs;

/** Runs jobs. */
@FunctionalInterface
public interface JobRunner {

    /**
     * Runs the job; it is run again later if this throws.
     *
     * @param attempt from 1
     * @throws dev.rekap.gateway.channel.UnavailableException if another service cannot answer now
     */
    void run(Job job, int attempt);
}
