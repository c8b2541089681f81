package dev.rekap.extraction.eval;

import dev.rekap.contracts.ProviderCall;
import java.math.BigDecimal;

/** Totals of the calls of one provider. */
final class ProviderTotals {

    private int calls;
    private int failed;
    private double seconds;
    private long inputTokens;
    private long outputTokens;
    private BigDecimal cost = BigDecimal.ZERO;
    private String currency = "";

    void add(ProviderCall attempt) {
        calls++;
        failed += attempt.succeeded() ? 0 : 1;
        seconds += attempt.seconds();
        inputTokens += attempt.inputTokens();
        outputTokens += attempt.outputTokens();
        cost = cost.add(attempt.cost());
        currency = attempt.currency();
    }

    int calls() {
        return calls;
    }

    int failed() {
        return failed;
    }

    double seconds() {
        return seconds;
    }

    long inputTokens() {
        return inputTokens;
    }

    long outputTokens() {
        return outputTokens;
    }

    BigDecimal cost() {
        return cost;
    }

    String currency() {
        return currency;
    }
}
