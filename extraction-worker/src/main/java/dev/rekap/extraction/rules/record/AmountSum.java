package dev.rekap.extraction.rules.record;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.extraction.rules.mention.Mention.Quantity;
import dev.rekap.extraction.rules.mention.Mention.Share;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import dev.rekap.extraction.rules.mention.QuantityFinder;
import dev.rekap.extraction.rules.text.Lexicon;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.extraction.rules.text.WordClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds up the amounts of one customer. */
final class AmountSum {

    private final List<Quantity> counted = new ArrayList<>();

    /** How many reasons there are to doubt the sum. */
    private int doubts;

    /** What the words may also come to. */
    private @Nullable Long other;

    private AmountSum() {}

    /**
     * The field for the sum, or null if no amount was said.
     *
     * @param drinksOnly whether what is eaten does not count
     */
    static @Nullable ExtractedField read(
            Utterance words, Surroundings surroundings, RecordDraft draft, String column, boolean drinksOnly) {
        List<Quantity> all = draft.quantities().stream()
                .filter(quantity -> !drinksOnly || !quantity.food())
                .toList();
        AmountSum sum = new AmountSum();
        sum.add(words, all);
        return sum.counted.isEmpty() ? null : sum.field(words, surroundings, draft, column);
    }

    private void add(Utterance words, List<Quantity> all) {
        List<Quantity> items = new ArrayList<>();
        List<Quantity> kinds = new ArrayList<>();
        List<Quantity> parts = new ArrayList<>();
        Quantity total = null;
        for (Quantity quantity : all) {
            switch (quantity.share()) {
                case TOTAL -> {
                    doubts += total != null && total.amount() != quantity.amount() ? 1 : 0;
                    total = quantity;
                }
                case EXTRA -> {
                    if (total == null) {
                        items.add(quantity);
                    } else {
                        counted.add(quantity);
                        doubts++;
                    }
                }
                case PART -> (items.isEmpty() && total == null ? items : parts).add(quantity);
                case ITEM -> {
                    if (!items.isEmpty() && isKind(words, quantity)) {
                        kinds.add(quantity);
                    } else {
                        addItem(quantity, items);
                    }
                }
                case BARE -> {}
            }
        }
        addKinds(kinds, items);
        if (total == null) {
            addItems(words, items, parts);
        } else {
            addTotal(total, items, parts);
        }
        addBare(all);
    }

    /** "lima manis": no drink is named. */
    private static boolean isKind(Utterance words, Quantity quantity) {
        for (int at = quantity.from(); quantity.drinks().isEmpty() && at < quantity.to(); at++) {
            if (words.is(WordClass.ATTRIBUTE, at)) {
                return true;
            }
        }
        return false;
    }

    /** "es teh sepuluh, lima manis, lima tawar" is ten; "teh manis tiga, tawar dua" may be five. */
    private void addKinds(List<Quantity> kinds, List<Quantity> items) {
        if (!kinds.isEmpty() && sum(kinds) != items.getLast().amount() && sum(kinds) != sum(items)) {
            doubt(sum(items));
            items.addAll(kinds);
        }
    }

    /** "dua belas botol teh … dua belas botol ya": said again, it seems, and not ordered again. */
    private void addItem(Quantity quantity, List<Quantity> items) {
        boolean again = quantity.drinks().isEmpty()
                && items.size() == 1
                && items.getFirst().amount() == quantity.amount()
                && !items.getFirst().drinks().isEmpty();
        if (again) {
            doubt(2 * quantity.amount());
        } else {
            items.add(quantity);
        }
    }

    /** A total that names the sum of what was said agrees with it; otherwise it is what the speaker settled on, it seems. */
    private void addTotal(Quantity total, List<Quantity> items, List<Quantity> parts) {
        counted.addFirst(total);
        long sum = sum(items);
        boolean agrees = sum == total.amount() || sum(parts) == total.amount() || sum + sum(parts) == total.amount();
        if (!agrees && !(items.isEmpty() && parts.isEmpty())) {
            doubt(sum);
        }
    }

    private void addItems(Utterance words, List<Quantity> items, List<Quantity> parts) {
        long first = items.isEmpty() ? 0 : items.getFirst().amount();
        long sum = sum(items);
        if (items.size() > 2 && first == sum - first && isBrokenDown(items)) {
            // "dua puluh gelas, sepuluh manis, sepuluh tawar"
            counted.add(items.getFirst());
            doubt(sum);
            return;
        }
        counted.addAll(items);
        doubts += repeated(words, items);
        boolean agree = parts.isEmpty()
                || sum(parts) == sum
                || sum(parts) == items.getLast().amount();
        if (!agree && sum(parts) > items.getLast().amount()) {
            counted.addAll(parts);
            doubt(sum);
        } else if (!agree) {
            doubt(sum + sum(parts));
        }
    }

    /** Whether one side of the equation names no drinks, so that it may be the same ones. */
    private static boolean isBrokenDown(List<Quantity> items) {
        return items.getFirst().drinks().isEmpty()
                || items.stream().skip(1).allMatch(item -> item.drinks().isEmpty());
    }

    /** How many drinks are named a second time: it may be the same order again, or another number of them. */
    private static int repeated(Utterance words, List<Quantity> items) {
        Set<List<String>> named = new HashSet<>();
        return (int) items.stream()
                .filter(item -> item.share() != Share.EXTRA && !item.drinks().isEmpty())
                .filter(item -> !named.add(drinks(words, item)))
                .count();
    }

    private static List<String> drinks(Utterance words, Quantity item) {
        return IntStream.range(item.from(), item.to())
                .filter(at -> words.is(WordClass.DRINK, at))
                .mapToObj(at -> Lexicon.stem(words.word(at)))
                .toList();
    }

    /** A number of nothing in particular counts if there is no other amount. */
    private void addBare(List<Quantity> all) {
        List<Quantity> bare =
                all.stream().filter(quantity -> quantity.share() == Share.BARE).toList();
        if (counted.isEmpty()) {
            counted.addAll(bare.size() == 1 ? bare : List.of());
        } else {
            long value = sum(counted);
            doubts += (int)
                    bare.stream().filter(quantity -> quantity.amount() != value).count();
        }
    }

    private void doubt(long otherReading) {
        doubts++;
        other = otherReading;
    }

    private static long sum(List<Quantity> quantities) {
        return quantities.stream().mapToLong(Quantity::amount).sum();
    }

    private ExtractedField field(Utterance words, Surroundings surroundings, RecordDraft draft, String column) {
        long value = sum(counted);
        double confidence = 1;
        for (Quantity quantity : counted) {
            confidence = Math.min(confidence, confidence(words, quantity));
            doubts += surroundings.around(quantity) + (quantity.isOpen() ? 1 : 0);
            if (quantity.other() != null) {
                other = value - quantity.amount() + quantity.other();
            }
        }
        doubts += draft.has(Sign.UNREAD) ? 1 : 0;
        doubts += draft.has(Sign.UNCLEAR) || draft.has(Sign.CANCEL) ? 1 : 0;
        doubts += draft.has(Sign.TALK) ? 1 : 0;
        List<Evidence> evidence = counted.stream()
                .map(quantity -> words.evidence(quantity.from(), quantity.to()))
                .toList();
        boolean corrected = counted.stream().anyMatch(Quantity::corrected) || draft.has(Sign.CHANGED);
        ExtractedField field = FieldReader.field(
                column, Long.toString(value), FieldConfidence.doubted(confidence, doubts), evidence, corrected);
        boolean summed = counted.size() > 1 || counted.stream().anyMatch(Quantity::computed);
        return flagged(field, summed, other != null && other != value ? Long.toString(other) : null);
    }

    /** "kolak sama cendol masing-masing dua" is four, and "Niken dan Vita masing-masing dua" is two: it is read as two, and doubted. */
    private static double confidence(Utterance words, Quantity quantity) {
        boolean each = QuantityFinder.endsBefore(words, WordClass.EACH, quantity.from())
                || words.is(WordClass.EACH, quantity.to());
        double confidence = FieldConfidence.of(quantity);
        return each ? Math.min(confidence, FieldConfidence.EACH) : confidence;
    }

    private static ExtractedField flagged(ExtractedField field, boolean summed, @Nullable String otherReading) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(field.flags());
        if (summed) {
            flags.add(Flag.SUMMED);
        }
        if (otherReading != null) {
            flags.add(Flag.OTHER_READING);
        }
        return new ExtractedField(
                field.column(), field.value(), field.confidence(), field.evidence(), flags, otherReading);
    }
}
