package dev.rekap.bus.rabbit;

/** Names of the headers. They are on the wire: pinned by a test. */
public final class BusHeaders {

    /** The fact's name, {@link dev.rekap.contracts.MessageType#routingKey()}. */
    public static final String TYPE = "type";

    /** How often the message was tried before, from 1 for the first retry; absent the first time. */
    public static final String RETRIES = "retries";

    /** When a message was published, epoch milliseconds by the publisher's clock. */
    public static final String PUBLISHED_AT = "published-at";

    /** Why a message was parked. */
    public static final String PARKED_REASON = "parked_reason";

    private BusHeaders() {}
}
