package dev.rekap.report.port;

import java.time.Duration;

/** Runs tasks beside what this thread does. */
public interface Background {

    /** The task as a span of the trace that this thread is in, wherever and whenever it runs. */
    Runnable traced(String name, Runnable task);

    /** Runs a task after a while, on another thread. */
    void run(Runnable task, Duration delay);
}
