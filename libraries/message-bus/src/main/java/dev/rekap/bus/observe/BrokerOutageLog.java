package dev.rekap.bus.observe;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionListener;

/**
 * Logs an unreachable broker once, as a warning, and once that it is reachable again. Without it every consumer and every health check logs
 * an error with a stack trace at each attempt, and a service that merely starts before its broker looks broken.
 *
 * <p>It drops only what Spring logs about a refused connection. A rejected login and everything else is logged as before.
 */
public final class BrokerOutageLog extends TurboFilter implements ConnectionListener, AutoCloseable {

    private static final String SPRING = "org.springframework.";
    private static final String SPRING_AMQP = "org.springframework.amqp.";

    private final LoggerContext loggers;
    private final Logger log;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> outage = new AtomicReference<>();

    /** Filters the loggers of this context until it is closed. */
    public BrokerOutageLog(LoggerContext context, Clock clock) {
        this.loggers = context;
        this.log = context.getLogger(BrokerOutageLog.class);
        this.clock = clock;
        start();
        context.addTurboFilter(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        if (!logger.getName().startsWith(SPRING)) {
            return FilterReply.NEUTRAL;
        }
        AmqpConnectException refused = refusal(thrown);
        if (refused != null) {
            begin(String.valueOf(refused.getMessage()));
            return FilterReply.DENY;
        }
        boolean repeats = outage.get() != null
                && format != null
                && logger.getName().startsWith(SPRING_AMQP)
                && (format.contains(AmqpConnectException.class.getSimpleName())
                        || format.startsWith("Attempting to connect to")
                        // With a stack trace only the first time.
                        || format.startsWith("Failed to check/redeclare")
                        || format.startsWith("Restarting "));
        return repeats ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static @Nullable AmqpConnectException refusal(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AmqpConnectException refused) {
                return refused;
            }
        }
        return null;
    }

    private void begin(String reason) {
        if (outage.compareAndSet(null, clock.instant())) {
            log.warn("Broker not reachable ({}); trying again until it is", reason);
        }
    }

    @Override
    public void onCreate(@Nullable Connection connection) {
        end();
    }

    void end() {
        Instant began = outage.getAndSet(null);
        if (began != null) {
            log.info(
                    "Broker reachable after {} s",
                    Duration.between(began, clock.instant()).toSeconds());
        }
    }

    @Override
    public void close() {
        stop();
        loggers.getTurboFilterList().remove(this);
    }
}
