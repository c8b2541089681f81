package dev.rekap.bus;

/**
 * The queues of what is no fact: messages that are kept as they came, byte for byte, until somebody reads them. They have no
 * part in the exchange and in the retry ladder. Names are pinned by a test.
 */
public enum RawQueue {
    /** What Telegram says, update by update, before Telegram forgets it. One reader at a time, over all replicas. */
    GATEWAY_UPDATES("rekap.gateway.updates");

    private final String queueName;

    RawQueue(String queueName) {
        this.queueName = queueName;
    }

    /** Name on the broker. */
    public String queueName() {
        return queueName;
    }

    /** Where what cannot be handled is parked for a person. */
    public String parkingName() {
        return queueName + ".dlq";
    }
}
