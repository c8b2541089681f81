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

    /** Of a truth that a careful clerk would ask back about: right is an empty value, or one that is doubted. */
    private static final String ASK_BACK = "?";

    /** A column: values that are exactly the true ones, and those that are but for their spelling. */
    record ColumnShare(Share exact, Share normalised) {}

    final Share cases = new Share();
    final Share records = new Share();
    final Share normalisedRecords = new Share();
    final Share wrongFlagged = new Share();
    final Share rightFlagged = new Share();

    /** Values that are there and doubted, of all that are there. */
    final Share flagged = new Share();

    /** Values that are there, wrong and not doubted, of all that are there. */
    final Share silentlyWrong = new Share();

    final Reliability reliability = new Reliability();
    final Map<String, ColumnShare> columns = new LinkedHashMap<>();
    final List<String> wrong = new ArrayList<>();

    private int invented;
    private int lost;
    private int silentlyLost;
    private int notSaid;
    private int unheard;
    private int wordErrors;
    private int words;
    private int normalWordErrors;
    private int normalWords;

    /** Counts a case; {@code read} is empty if nothing was read of it. */
    void add(EvaluationCase each, List<ExtractedRecord> read) {
        boolean allRight = true;
        int missed = 0;
        for (Alignment.Pair pair : Alignment.of(each.truth(), read)) {
            allRight &= add(each, pair);
            missed += pair.read() == null ? 1 : 0;
        }
        lost += missed;
        silentlyLost += read.stream().anyMatch(SetScore::isDoubted) ? 0 : missed;
        cases.add(allRight);
        if (!allRight) {
            wrong.add(each.id());
        }
        if (each.reference() != null) {
            hear(each.reference(), each.text());
        }
    }

    /** Whether any value of it is doubted. */
    private static boolean isDoubted(ExtractedRecord read) {
        return read.fields().stream().anyMatch(field -> field.value() != null && isDoubted(field));
    }

    private static boolean isDoubted(ExtractedField field) {
        return field.flags().stream().anyMatch(DOUBTS::contains);
    }

    /** An invented record is wrong, and is not one of those that were to be found. */
    private boolean add(EvaluationCase each, Alignment.Pair pair) {
        if (pair.truth() == null) {
            invented++;
            Objects.requireNonNull(pair.read()).fields().stream()
                    .filter(field -> field.value() != null)
                    .forEach(field -> read(field, false));
            return false;
        }
        boolean exact = pair.read() != null;
        boolean normalised = exact;
        for (int i = 0; i < pair.truth().size(); i++) {
            String truth = pair.truth().get(i);
            ExtractedField field =
                    pair.read() == null ? null : pair.read().fields().get(i);
            boolean open = ASK_BACK.equals(truth) && field != null && (field.value() == null || isDoubted(field));
            boolean same = open || (field != null && Objects.equals(truth, field.value()));
            boolean alike = open
                    || (field != null
                            && Objects.equals(NormalizedText.value(truth), NormalizedText.value(field.value())));
            add(each.columns().list().get(i), same, alike);
            if (field != null && !open) {
                flagged(field, truth, same);
            }
            if (field != null && field.value() != null) {
                read(field, alike);
            }
            exact &= same;
            normalised &= alike;
        }
        records.add(exact);
        normalisedRecords.add(normalised);
        return exact;
    }

    /** Counts a value that is there. */
    private void read(ExtractedField field, boolean right) {
        boolean doubted = isDoubted(field);
        notSaid += right ? 0 : 1;
        flagged.add(doubted);
        silentlyWrong.add(!right && !doubted);
        reliability.add(field.confidence(), right);
    }

    private void add(Column column, boolean same, boolean alike) {
        ColumnShare share = columns.computeIfAbsent(column.name(), _ -> new ColumnShare(new Share(), new Share()));
        share.exact().add(same);
        share.normalised().add(alike);
    }

    /** What was not said and is not there is neither flagged in vain nor missed. */
    private void flagged(ExtractedField field, @Nullable String truth, boolean right) {
        if (truth != null || field.value() != null) {
            (right ? rightFlagged : wrongFlagged).add(isDoubted(field));
        }
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

    /** True records that were not read. */
    int lost() {
        return lost;
    }

    /** Those among them in whose recording no value is doubted, so that nobody would look. */
    int silentlyLost() {
        return silentlyLost;
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
