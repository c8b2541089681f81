package dev.rekap.bus.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.ConnectException;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpAuthenticationException;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

class BrokerOutageLogTest {

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger container = context.getLogger(SimpleMessageListenerContainer.class);
    private final AmqpConnectException refused = new AmqpConnectException(new ConnectException("Connection refused"));

    @BeforeEach
    void listen() {
        lines.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }

    @Test
    void logsAnOutageOnceWithoutAStackTraceAndItsEndOnce() {
        try (BrokerOutageLog log = new BrokerOutageLog(context, Clock.systemUTC())) {
            for (int attempt = 0; attempt < 3; attempt++) {
                container.info("Attempting to connect to: [127.0.0.1:1]");
                container.error("Failed to check/redeclare auto-delete queue(s).", refused);
                container.error("Failed to check/redeclare auto-delete queue(s).");
                container.warn("Consumer raised exception. Exception summary: " + refused);
                container.info("Restarting Consumer@1: tags=[[]]");
            }
            log.end();
            log.end();
        }

        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.INFO, Level.WARN, Level.INFO);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Attempting to connect to: [127.0.0.1:1]",
                        "Broker not reachable (java.net.ConnectException: Connection refused); trying again until it is",
                        "Broker reachable after 0 s");
        assertThat(lines.list).allMatch(line -> line.getThrowableProxy() == null);
    }

    @Test
    void passesARejectedLoginAndOtherErrorsOnWithTheirStackTraces() {
        try (BrokerOutageLog _ = new BrokerOutageLog(context, Clock.systemUTC())) {
            container.error("Failed", refused);
            container.error("Login", new AmqpAuthenticationException(new IllegalStateException("ACCESS_REFUSED")));
            container.info("Attempting something else");
            context.getLogger("dev.rekap.Any").error("Failed", refused);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getMessage)
                .containsExactly(
                        "Broker not reachable ({}); trying again until it is",
                        "Login",
                        "Attempting something else",
                        "Failed");
        assertThat(lines.list.get(1).getThrowableProxy()).isNotNull();
    }

    @Test
    void filtersNothingAfterItsEnd() {
        new BrokerOutageLog(context, Clock.systemUTC()).close();

        container.error("Failed", refused);

        assertThat(lines.list).extracting(ILoggingEvent::getMessage).containsExactly("Failed");
    }
}
