package dev.rekap.gateway.channel;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.PlantedOrdersClass;

/** Breaks the rule that the channel knows no product. */
public record PlantedChannelClass(ReportId report, OrderPhrase phrase, PlantedOrdersClass orders) {}
