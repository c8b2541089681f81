package dev.rekap.bus.rabbit;

import dev.rekap.contracts.MessageFamilies;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the bus. The broker's address is Spring's, {@code spring.rabbitmq.*}.
 *
 * @param queue that this service reads, by its short name such as {@code stt}; none for a service that only publishes
 * @param batchSize how many messages that wait a {@link dev.rekap.bus.BatchStep} is given at once, 1 to 100: a batch of
 *     which each waits for a time limit of its own must end below the broker's consumer timeout of 30 min
 * @param confirmTimeout how long to wait for the broker's word on one message, 100 ms to 5 min
 * @param patience how long a step holds an input while its output is refused, up to 10 min: with the longest engine call it
 *     must stay below the broker's consumer timeout of 30 min
 * @param shutdownTimeout how long a message in work may take after the service was told to stop
 */
@ConfigurationProperties("rekap.bus")
public record BusSettings(
        @Nullable String queue,
        @DefaultValue("1") int batchSize,
        @DefaultValue("10s") Duration confirmTimeout,
        @DefaultValue("5m") Duration patience,
        @DefaultValue("5m") Duration shutdownTimeout) {

    private static final int MOST_IN_A_BATCH = 100;

    public BusSettings {
        if (queue != null) {
            MessageFamilies.registered().queue(queue);
        }
        if (batchSize < 1 || batchSize > MOST_IN_A_BATCH) {
            throw new IllegalArgumentException(
                    "rekap.bus.batch-size is from 1 to " + MOST_IN_A_BATCH + ", not " + batchSize);
        }
        require(confirmTimeout, Duration.ofMillis(100), Duration.ofMinutes(5), "rekap.bus.confirm-timeout");
        require(patience, Duration.ZERO, Duration.ofMinutes(10), "rekap.bus.patience");
        require(shutdownTimeout, Duration.ofSeconds(1), Duration.ofMinutes(30), "rekap.bus.shutdown-timeout");
    }

    private static void require(Duration value, Duration from, Duration to, String name) {
        if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
            throw new IllegalArgumentException(name + " is from " + from + " to " + to + ", not " + value);
        }
    }
}
