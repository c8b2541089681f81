package dev.rekap.report.port;

/** What time alone makes necessary. */
public enum Due {
    /** Complete and not finished: whoever was to finish it is gone. */
    FINISH,
    /** The deadline of a sealed report has passed. */
    OVERDUE,
    /** Files of a sealed report are known from the manifest only. */
    QUEUE,
    /** Open for too long. */
    EXPIRE,
    /** Ended, and nobody was told. */
    ANNOUNCE,
    /** The recordings have been kept long enough. */
    FORGET_AUDIO,
    /** The report has been kept long enough. */
    FORGET
}
