package dev.rekap.report.port;

/** An action that becomes due by time alone. */
public enum Due {
    /** Complete and not finished, for example after a crash. */
    FINISH,
    /** The deadline of a sealed report has passed. */
    OVERDUE,
    /** Files of a sealed report are known from the manifest only. */
    QUEUE,
    /** Open for too long. */
    EXPIRE,
    /** Ended and not announced. */
    ANNOUNCE,
    /** The recordings have been kept long enough. */
    FORGET_AUDIO,
    /** The report has been kept long enough. */
    FORGET
}
