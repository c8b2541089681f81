package dev.rekap.extraction.eval;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.text.EditDistance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the correct results of one set. */
final class SetScore {

    /** Flags that ask a person to look whether a value is right. */
    private static final Set<Flag> DOUBTS =
            EnumSet.of(Flag.LOW_CONFIDENCE, Flag.NO_EVIDENCE, Flag.OTHER_READING, Flag.OTHER_LANGUAGE, Flag.MISSING);

    /** Right ones of all. */
    static final class Share {
        private int right;
        private int all;

        void add(boolean isRight) {
            all++;
            right += isRight ? 1 : 0;
        }

        int right() {
            return right;
        }

        int all() {
            return all;
        }

        /** 1 where there is nothing to be wrong. */
        double value() {
            return all == 0 ? 1 : (double) right / all;
        }
    }

    /** A column: values that are exactly the true ones, and those that are but for their spelling. */
    record ColumnShare(Share exact, Share normalised) {}

    final Share cases = new Share();
    final Share records = new Share();
    final Share normalisedRecords = new Share();
    final Share wrongFlagged = new Share();
    final Share rightFlagged = new Share();
    final Map<String, ColumnShare> columns = new LinkedHashMap<>();
    final List<String> wrong = new ArrayList<>();

    private int invented;
    private int notSaid;
    private int unheard;
    private int wordErrors;
    private int words;
    private int normalWordErrors;
    private int normalWords;

    /** Counts a case; {@code read} is empty if nothing was read of it. */
    void add(EvaluationCase each, List<ExtractedRecord> read) {
        boolean allRight = true;
        for (Alignment.Pair pair : Alignment.of(each.truth(), read)) {
            allRight &= add(each, pair);
        }
        cases.add(allRight);
        if (!allRight) {
            wrong.add(each.id());
        }
        if (each.reference() != null) {
            hear(each.reference(), each.text());
        }
    }

    /** An invented record is wrong, and is not one of those that were to be found. */
    private boolean add(EvaluationCase each, Alignment.Pair pair) {
        if (pair.truth() == null) {
            invented++;
            notSaid += (int) Objects.requireNonNull(pair.read()).fields().stream()
                    .filter(field -> field.value() != null)
                    .count();
            return false;
        }
        boolean exact = pair.read() != null;
        boolean normalised = exact;
        for (int i = 0; i < pair.truth().size(); i++) {
            ExtractedField field =
                    pair.read() == null ? null : pair.read().fields().get(i);
            boolean same = field != null && Objects.equals(pair.truth().get(i), field.value());
            boolean alike = field != null
                    && Objects.equals(NormalizedText.value(pair.truth().get(i)), NormalizedText.value(field.value()));
            add(each.columns().list().get(i), same, alike);
            flagged(field, pair.truth().get(i), same);
            notSaid += field != null && field.value() != null && !alike ? 1 : 0;
            exact &= same;
            normalised &= alike;
        }
        records.add(exact);
        normalisedRecords.add(normalised);
        return exact;
    }

    private void add(Column column, boolean same, boolean alike) {
        ColumnShare share = columns.computeIfAbsent(column.name(), _ -> new ColumnShare(new Share(), new Share()));
        share.exact().add(same);
        share.normalised().add(alike);
    }

    /** What was not said and is not there is neither flagged in vain nor missed. */
    private void flagged(@Nullable ExtractedField field, @Nullable String truth, boolean right) {
        if (field == null || (truth == null && field.value() == null)) {
            return;
        }
        boolean doubted = field.flags().stream().anyMatch(DOUBTS::contains);
        (right ? rightFlagged : wrongFlagged).add(doubted);
    }

    private void hear(String reference, String heard) {
        List<String> said = heardWords(reference);
        wordErrors += EditDistance.between(said, heardWords(heard));
        words += said.size();
        List<String> normal = SpokenDigits.of(NormalizedText.words(reference));
        normalWordErrors += EditDistance.between(normal, SpokenDigits.of(NormalizedText.words(heard)));
        normalWords += normal.size();
        unheard += heard.isBlank() ? 1 : 0;
    }

    /** As engines write them, in one case and without marks: those are not heard. */
    private static List<String> heardWords(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,.!?;:]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Values that are there, and are not the true ones even but for their spelling. */
    int notSaid() {
        return notSaid;
    }

    /** Records of which there is no true one. */
    int invented() {
        return invented;
    }

    /** Recordings with words of which none was heard. */
    int unheard() {
        return unheard;
    }

    boolean hasHearing() {
        return words > 0;
    }

    /** Word error rate: edits for each word that was said. */
    double wordErrorRate() {
        return words == 0 ? 0 : (double) wordErrors / words;
    }

    /** The same where numbers in digits and in words are one. */
    double normalWordErrorRate() {
        return normalWords == 0 ? 0 : (double) normalWordErrors / normalWords;
    }

    int words() {
        return words;
    }
}
