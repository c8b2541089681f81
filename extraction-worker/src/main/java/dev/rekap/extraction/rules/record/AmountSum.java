package dev.rekap.extraction.rules.record;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.extraction.rules.mention.Mention.Quantity;
import dev.rekap.extraction.rules.mention.Mention.Share;
import dev.rekap.extraction.rules.mention.QuantityFinder;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up the amounts of one customer. */
final class AmountSum {

    private AmountSum() {}

    /**
     * The field for the sum, or null if no amount was said.
     *
     * @param drinksOnly whether what is eaten does not count
     */
    static @Nullable ExtractedField read(Utterance words, RecordDraft draft, String column, boolean drinksOnly) {
        List<Quantity> counted = counted(draft.quantities(), drinksOnly);
        if (counted.isEmpty()) {
            return null;
        }
        long sum = counted.stream().mapToLong(Quantity::amount).sum();
        double confidence = counted.stream()
                .mapToDouble(quantity -> confidence(words, quantity))
                .min()
                .orElseThrow();
        List<Evidence> evidence = counted.stream()
                .map(quantity -> words.evidence(quantity.from(), quantity.to()))
                .toList();
        boolean corrected = counted.stream().anyMatch(Quantity::corrected);
        ExtractedField field = FieldReader.field(column, Long.toString(sum), confidence, evidence, corrected);
        return counted.size() > 1 ? summed(field) : field;
    }

    /** "kolak sama cendol masing-masing dua" is four, and "Niken dan Vita masing-masing dua" is two: it is read as two, and doubted. */
    private static double confidence(Utterance words, Quantity quantity) {
        boolean each = QuantityFinder.endsBefore(words, WordClass.EACH, quantity.from())
                || words.is(WordClass.EACH, quantity.to());
        double confidence = FieldConfidence.of(quantity);
        return each ? Math.min(confidence, FieldConfidence.EACH) : confidence;
    }

    private static ExtractedField summed(ExtractedField field) {
        Set<Flag> flags = EnumSet.of(Flag.SUMMED);
        flags.addAll(field.flags());
        return new ExtractedField(field.column(), field.value(), field.confidence(), field.evidence(), flags);
    }

    private static List<Quantity> counted(List<Quantity> all, boolean drinksOnly) {
        List<Quantity> counted = new ArrayList<>();
        for (Quantity quantity : all) {
            if (drinksOnly && quantity.food()) {
                continue;
            }
            switch (quantity.share()) {
                case TOTAL -> {
                    if (isWhole(quantity, counted)) {
                        counted.clear();
                    }
                    counted.add(quantity);
                }
                case ITEM, EXTRA -> {
                    if (!isRepetition(quantity, counted)) {
                        counted.add(quantity);
                    }
                }
                case BARE -> {}
            }
        }
        List<Quantity> bare =
                all.stream().filter(quantity -> quantity.share() == Share.BARE).toList();
        return counted.isEmpty() && bare.size() == 1 ? bare : counted;
    }

    /** A total that names its sum agrees with it, or is what the speaker settled on. */
    private static boolean isWhole(Quantity total, List<Quantity> counted) {
        return !counted.isEmpty() && total.amount() > 0;
    }

    /** "dua belas botol teh … dua belas botol ya": said again, not ordered again. */
    private static boolean isRepetition(Quantity quantity, List<Quantity> counted) {
        return quantity.share() == Share.ITEM
                && quantity.drinks().isEmpty()
                && counted.size() == 1
                && counted.getFirst().amount() == quantity.amount()
                && !counted.getFirst().drinks().isEmpty();
    }
}
