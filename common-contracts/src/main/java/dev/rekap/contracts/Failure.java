package dev.rekap.contracts;

/** Why work did not succeed, as far as the platform needs to know. Products bring their own codes, such as {@link FailureCode}. */
public interface Failure {

    /** Stable name: it stands in messages, meters and logs. */
    String name();

    /** Whether the same work may succeed later without a change of its input. */
    boolean isRetryable();
}
