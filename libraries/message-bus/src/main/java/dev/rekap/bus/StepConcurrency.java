package dev.rekap.bus;

/**
 * How many messages the step of this service has in work at once. A service that knows better than its settings has a bean of it,
 * which takes the place of {@code rekap.bus.concurrency}.
 *
 * @param messages 1 or more
 */
public record StepConcurrency(int messages) {

    public StepConcurrency {
        if (messages < 1) {
            throw new IllegalArgumentException("a step has at least one message in work, not " + messages);
        }
    }
}
