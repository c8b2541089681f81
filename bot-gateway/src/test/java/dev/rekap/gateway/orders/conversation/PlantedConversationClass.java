package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.orders.delivery.PlantedDeliveryClass;
import org.jspecify.annotations.Nullable;

/** Half of a cycle. */
public record PlantedConversationClass(@Nullable PlantedDeliveryClass other) {}
