package dev.rekap.extraction.eval;

import dev.rekap.contracts.orders.ExtractedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Aligns true records with extracted ones: in order, and so that as many values as possible agree. */
final class Alignment {

    /** A record that was found right to exist outweighs any value. */
    private static final int PAIR = 1;

    private static final int VALUE = 4;

    private Alignment() {}

    /**
     * A true record and the extracted one.
     *
     * @param truth none if it was invented
     * @param read none if it was missed
     */
    record Pair(
            @Nullable List<@Nullable String> truth,
            @Nullable ExtractedRecord read) {}

    static List<Pair> of(List<List<@Nullable String>> truth, List<ExtractedRecord> read) {
        int[][] best = new int[truth.size() + 1][read.size() + 1];
        for (int i = truth.size() - 1; i >= 0; i--) {
            for (int j = read.size() - 1; j >= 0; j--) {
                int paired = best[i + 1][j + 1] + worth(truth.get(i), read.get(j));
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < truth.size() || j < read.size()) {
            if (i < truth.size()
                    && j < read.size()
                    && best[i][j] == best[i + 1][j + 1] + worth(truth.get(i), read.get(j))) {
                pairs.add(new Pair(truth.get(i++), read.get(j++)));
            } else if (j == read.size() || (i < truth.size() && best[i][j] == best[i + 1][j])) {
                pairs.add(new Pair(truth.get(i++), null));
            } else {
                pairs.add(new Pair(null, read.get(j++)));
            }
        }
        return pairs;
    }

    private static int worth(List<@Nullable String> truth, ExtractedRecord read) {
        int worth = PAIR;
        for (int i = 0; i < truth.size(); i++) {
            String value = read.fields().get(i).value();
            worth += Objects.equals(truth.get(i), value) ? VALUE : 0;
        }
        return worth;
    }
}
