package dev.rekap.gateway.orders;

import dev.rekap.gateway.channel.PlantedChannelClass;
import dev.rekap.gateway.config.TelegramSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks the rules that orders know no framework and no configuration. */
public record PlantedOrdersClass(
        JdbcClient jdbc,
        TelegramSettings settings,
        @Nullable PlantedChannelClass channel) {}
