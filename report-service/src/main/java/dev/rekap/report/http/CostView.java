package dev.rekap.report.http;

import dev.rekap.report.spending.Cost;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum of what was spent, as callers see it.
 *
 * @param calls of engines and models, also those that came to nothing
 * @param audioSeconds that had to be paid
 * @param amounts by currency
 */
record CostView(
        long calls, double audioSeconds, long inputTokens, long outputTokens, SortedMap<String, BigDecimal> amounts) {

    static CostView of(Cost cost) {
        return new CostView(
                cost.calls(),
                cost.audioSeconds(),
                cost.inputTokens(),
                cost.outputTokens(),
                new TreeMap<>(cost.amounts()));
    }
}
