package dev.rekap.gateway.channel.jobs;

import dev.rekap.gateway.orders.jobs.Errand;
import java.time.Instant;

/** Takes errands into the caller's transaction: none is run for what was rolled back, none is lost of what was committed. */
public interface Errands {

    /** Runs it as soon as the transaction is committed. */
    void now(Errand errand);

    /** Runs it then. */
    void at(Instant time, Errand errand);
}
