package dev.rekap.contracts;

import java.util.List;

/**
 * A queue that a step reads, and facts of one family that it takes from the exchange. Several families may name the same queue, each
 * with its own facts.
 *
 * @param name short name, such as {@code stt}; pinned by a test
 * @param facts that are bound to the queue
 */
public record StepQueue(String name, List<MessageType> facts) {

    /** The topic exchange that every fact goes through. */
    public static final String EXCHANGE = "rekap";

    public StepQueue {
        facts = List.copyOf(facts);
    }

    /** A queue with these facts. */
    public static StepQueue of(String name, MessageType... facts) {
        return new StepQueue(name, List.of(facts));
    }

    /** Name on the broker, such as {@code rekap.stt}. */
    public String queueName() {
        return EXCHANGE + "." + name;
    }

    /** Name of the queue that keeps unreadable messages until an operator replays them, such as {@code rekap.stt.dlq}. */
    public String parkingName() {
        return queueName() + ".dlq";
    }
}
