package dev.rekap.extraction.eval;

import dev.rekap.contracts.orders.ExtractedField;
import java.util.List;
import java.util.stream.Stream;

/** The share of values that are right, by tenth of their confidence: whether a confidence means what it says. */
final class Reliability {

    static final int TENTHS = 10;

    private final List<SetScore.Share> tenths =
            Stream.generate(SetScore.Share::new).limit(TENTHS).toList();
    private final SetScore.Share confident = new SetScore.Share();

    /** Counts a value. */
    void add(double confidence, boolean right) {
        tenths.get((int) Math.min(TENTHS - 1.0, Math.floor(confidence * TENTHS + 1e-9)))
                .add(right);
        if (confidence >= ExtractedField.CONFIDENT) {
            confident.add(right);
        }
    }

    /** Values with a confidence from {@code tenth / 10} to the next tenth; the last one holds 1.0, too. */
    SetScore.Share of(int tenth) {
        return tenths.get(tenth);
    }

    /** Values that are given without {@link dev.rekap.contracts.Flag#LOW_CONFIDENCE}. */
    SetScore.Share confident() {
        return confident;
    }
}
