package dev.rekap.contracts.orders;

/** Limits that several services must agree on. */
public final class OrderLimits {

    /** Audio files that a report takes at most. */
    public static final int MAX_FILES = 30;

    /** How long a report may stay unsealed unless the operator says otherwise, as an ISO 8601 duration. */
    public static final String OPEN_FOR = "PT24H";

    private OrderLimits() {}
}
