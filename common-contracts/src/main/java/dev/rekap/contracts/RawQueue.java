package dev.rekap.contracts;

/**
 * A queue of messages that are no facts: they are kept byte for byte, in order, for one active consumer over all replicas. It has no
 * part in the exchange and in the retry ladder.
 *
 * @param name short name for operators, such as {@code updates}
 * @param queueName name on the broker; pinned by a test
 */
public record RawQueue(String name, String queueName) {

    /** Name of the queue that keeps what cannot be handled until an operator replays it. */
    public String parkingName() {
        return queueName + ".dlq";
    }
}
