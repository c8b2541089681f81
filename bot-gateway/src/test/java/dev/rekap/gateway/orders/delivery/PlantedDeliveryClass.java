package dev.rekap.gateway.orders.delivery;

import dev.rekap.gateway.orders.conversation.PlantedConversationClass;
import org.jspecify.annotations.Nullable;

/** Half of a cycle. */
public record PlantedDeliveryClass(@Nullable PlantedConversationClass other) {}
