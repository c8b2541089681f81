package dev.rekap.gateway.config;

import dev.rekap.bus.RawPublisher;
import dev.rekap.contracts.channel.ChannelQueues;
import dev.rekap.gateway.channel.ChatFiles;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.conversation.CommandMenu;
import dev.rekap.gateway.channel.conversation.EventHandler;
import dev.rekap.gateway.channel.lifecycle.StartStop;
import dev.rekap.gateway.channel.telegram.BotApi;
import dev.rekap.gateway.channel.telegram.BotApi.CallTimeouts;
import dev.rekap.gateway.channel.telegram.BotFiles;
import dev.rekap.gateway.channel.telegram.BotRegistration;
import dev.rekap.gateway.channel.telegram.TelegramAddress;
import dev.rekap.gateway.channel.telegram.WebhookSecret;
import dev.rekap.gateway.channel.updates.BotMode.WithPolling;
import dev.rekap.gateway.channel.updates.BotMode.WithToken;
import dev.rekap.gateway.channel.updates.HandleUpdate;
import dev.rekap.gateway.channel.updates.PollMonitor;
import dev.rekap.gateway.channel.updates.UpdateConsumer;
import dev.rekap.gateway.channel.updates.UpdatePolling;
import dev.rekap.gateway.channel.updates.UpdateReader;
import dev.rekap.gateway.channel.updates.UpdateSink;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Wires the way in from Telegram, and the calls. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelegramSettings.class)
public class TelegramConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramConfiguration.class);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(200);

    /** For what is in hand when the service is told to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    ChatFiles telegramFiles(ObjectProvider<BotApi> api, Traces traces) {
        BotApi bot = api.getIfAvailable();
        if (bot != null) {
            BotFiles files = new BotFiles(bot);
            return file -> traces.call("telegram download", () -> files.open(file));
        }
        LOG.warn("Bot disabled: set REKAP_TELEGRAM_TOKEN (BotFather gives one) to enable it");
        return _ -> {
            throw new UnavailableException("there is no bot", Duration.ofMinutes(1));
        };
    }

    /** Only with a bot. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(WithToken.class)
    static class Bot {

        @Bean
        BotApi botApi(TelegramSettings settings, MeterRegistry meters, Traces traces) {
            return new BotApi(
                    new TelegramAddress(settings.apiUrl(), settings.token()), CallTimeouts.DEFAULT, meters, traces);
        }

        @Bean
        UpdateSink keepUpdate(RawPublisher publisher, Traces traces) {
            return raw -> traces.span("telegram update", () -> {
                publisher.publish(ChannelQueues.UPDATES, raw);
                return null;
            });
        }

        @Bean
        WebhookSecret webhookSecret(TelegramSettings settings) {
            return settings.secretOfWebhook();
        }

        @Bean(destroyMethod = "close")
        BotRegistration introduction(BotApi api, CommandMenu menu, TelegramSettings settings, WebhookSecret secret) {
            return new BotRegistration(api, menu, settings.webhook(), secret);
        }

        @Bean
        HandleUpdate handleUpdate(EventHandler handler, RawPublisher publisher, MeterRegistry meters) {
            return new HandleUpdate(handler, publisher, meters, RETRY_PAUSE);
        }

        /** Updates are read when it is known who the bot is: until then nobody can say which commands are for it. */
        @Bean
        StartStop reading(
                BotRegistration introduction,
                HandleUpdate handle,
                ConnectionFactory broker,
                ObjectProvider<Clock> clock,
                MeterRegistry meters,
                Traces traces) {
            AtomicReference<@Nullable UpdateConsumer> consumer = new AtomicReference<>();
            return new StartStop(
                    () -> introduction.start(bot -> {
                        UpdateConsumer reading = new UpdateConsumer(
                                broker,
                                new UpdateReader(bot, clock.getIfAvailable(Clock::systemUTC)),
                                handle,
                                meters,
                                traces,
                                PATIENCE);
                        UpdateConsumer before = consumer.getAndSet(reading);
                        if (before != null) {
                            before.close();
                        }
                        reading.start();
                    }),
                    () -> {
                        introduction.close();
                        UpdateConsumer reading = consumer.get();
                        if (reading != null) {
                            reading.close();
                        }
                    });
        }
    }

    /** Only with a bot that Telegram does not bring its updates to. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(WithPolling.class)
    static class Polled {

        @Bean
        PollMonitor pollWatch(ObjectProvider<Clock> clock, MeterRegistry meters) {
            return new PollMonitor(clock.getIfAvailable(Clock::systemUTC), meters);
        }

        @Bean
        UpdatePolling polling(BotApi api, UpdateSink sink, PollMonitor watch) {
            return new UpdatePolling(api, sink, watch);
        }
    }
}
