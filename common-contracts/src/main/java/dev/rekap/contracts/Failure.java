package dev.rekap.contracts;

/** A failure that a product has a stable name for. Each product declares its own, as an enum. */
public interface Failure {

    /** The stable name. */
    String name();

    /** Whether the same work may succeed later without anybody changing the input. */
    boolean isRetryable();
}
