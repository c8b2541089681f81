package dev.rekap.contracts;

import java.util.List;

/**
 * The facts of one product and the queues that take them. A product registers its family in {@code
 * META-INF/services/dev.rekap.contracts.MessageFamily}; the message bus reads, declares and binds what all families name, and knows
 * none of them.
 */
public interface MessageFamily {

    /** The facts of the family. */
    default List<MessageType> types() {
        return List.of();
    }

    /** Queues of steps, with the facts of this family that each takes. */
    default List<StepQueue> queues() {
        return List.of();
    }

    /** Queues of what is no fact. */
    default List<RawQueue> rawQueues() {
        return List.of();
    }
}
