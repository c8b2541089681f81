package dev.rekap.proposal.rules;

import java.util.List;

/**
 * A number that may be a sum of money.
 *
 * @param from index of its first token
 * @param to index after its last token, unit and currency included
 * @param value in whole rupiah, the likeliest reading
 * @param others its other readings, the likeliest first
 * @param plain what it is as a bare number: of "5", which may be 5,000 rupiah, 5
 * @param marked whether currency, thousands or their grouping tell that it is money
 * @param absurd whether it is negative, nothing, or more than any price
 */
record Sum(int from, int to, long value, List<Long> others, long plain, boolean marked, boolean absurd) {

    Sum {
        others = List.copyOf(others);
    }

    /** The same with other readings. */
    Sum withOthers(List<Long> readings) {
        return new Sum(from, to, value, readings, plain, marked, absurd);
    }

    boolean isAmbiguous() {
        return !others.isEmpty();
    }
}
