package dev.rekap.bus.rabbit;

import ch.qos.logback.classic.LoggerContext;
import dev.rekap.bus.observe.BrokerOutageLog;
import java.time.Clock;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Keeps the log of a service readable while its broker is not there. */
@AutoConfiguration(after = RabbitAutoConfiguration.class)
public class BrokerOutageAutoConfiguration {

    @Bean
    BrokerOutageLog brokerOutageLog(ConnectionFactory connections) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("Rekap's services log with Logback");
        }
        BrokerOutageLog log = new BrokerOutageLog(context, Clock.systemUTC());
        connections.addConnectionListener(log);
        return log;
    }
}
