package dev.rekap.gateway.orders;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What today cost so far, as report-service adds it up.
 *
 * @param amounts by currency; empty if nothing was asked that costs
 * @param warned users who are past their soft budget
 * @param spent users for whom nothing more is spent today
 */
public record CostFigures(SortedMap<String, BigDecimal> amounts, int warned, int spent) {

    public CostFigures(Map<String, BigDecimal> amounts, int warned, int spent) {
        this(new TreeMap<>(amounts), warned, spent);
    }
}
