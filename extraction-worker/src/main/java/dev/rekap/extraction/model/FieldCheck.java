package dev.rekap.extraction.model;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.CanonicalValue;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.extraction.rules.SecondReader;
import dev.rekap.model.evidence.WordSimilarity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks a model's values against the words that it quotes for them; the grammar reads numbers a second time. */
final class FieldCheck {

    /** Confidence of a value whose words were found and that a second check confirms. */
    private static final double CHECKED = 0.9;
    /** Confidence of a value whose words were found. */
    private static final double FOUND = 0.8;
    /** Confidence of a value that differs from its words, or of whose words some were not found. */
    private static final double DOUBTFUL = 0.5;

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern COUNTRY = Pattern.compile("^\\+?62");

    private final SecondReader.Reading reading;
    private final SecondReader reader;

    FieldCheck(SecondReader.Reading reading, SecondReader reader) {
        this.reading = reading;
        this.reader = reader;
    }

    /** The value in canonical form; a number may also be written in words. */
    Optional<String> canonical(ColumnType type, JsonNode value) {
        Optional<String> canonical = CanonicalValue.of(type, text(value));
        return canonical.isEmpty() && type == ColumnType.INTEGER && value.isString()
                ? reader.whole(value.stringValue()).stream()
                        .mapToObj(Long::toString)
                        .findFirst()
                : canonical;
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isContainer() ? "" : value.asString("");
    }

    /** Whether the words are no instruction to a machine. */
    boolean isSaidToPeople(Evidence evidence) {
        return !reading.isInstruction(evidence);
    }

    /** Whether a word of a text occurs in its evidence; values of other types have forms of their own. */
    boolean isSaid(ColumnType type, String value, List<Evidence> evidence) {
        return type != ColumnType.TEXT || WordSimilarity.shareOf(value, said(evidence)) > 0;
    }

    ExtractedField checked(Column column, String value, List<Evidence> evidence, boolean allFound) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Optional<String> again = read(column.type(), evidence);
        boolean same =
                again.filter(reading -> isSame(column.type(), reading, value)).isPresent();
        double confidence = allFound ? confidence(column.type(), value, evidence, same) : DOUBTFUL;
        @Nullable String other = same ? null : again.orElse(null);
        if (other != null) {
            flags.add(Flag.OTHER_READING);
        }
        if (column.type() == ColumnType.INTEGER && evidence.size() > 1) {
            flags.add(Flag.SUMMED);
        }
        if (confidence < ExtractedField.CONFIDENT) {
            flags.add(Flag.LOW_CONFIDENCE);
        }
        return new ExtractedField(column.name(), value, confidence, evidence, flags, other);
    }

    /** What the words come to, for values that are read a second time. */
    private Optional<String> read(ColumnType type, List<Evidence> evidence) {
        return switch (type) {
            case INTEGER ->
                reading.amount(evidence).stream().mapToObj(Long::toString).findFirst();
            case DECIMAL ->
                reader.decimal(said(evidence))
                        .map(number -> number.stripTrailingZeros().toPlainString());
            case PHONE ->
                Optional.of(String.join("", reader.numbers(said(evidence)))).filter(digits -> !digits.isEmpty());
            case TEXT, DATE, UNKNOWN -> Optional.empty();
        };
    }

    private static boolean isSame(ColumnType type, String again, String value) {
        return switch (type) {
            case DECIMAL -> new BigDecimal(again).compareTo(new BigDecimal(value)) == 0;
            case PHONE -> national(again).equals(national(value));
            case INTEGER, TEXT, DATE, UNKNOWN -> again.equals(value);
        };
    }

    /** "+62 812" and "0812" are the same number. */
    private static String national(String phone) {
        return COUNTRY.matcher(phone).replaceFirst("0");
    }

    /**
     * What nothing can confirm is doubted.
     *
     * @param same whether the words come to the value when they are read a second time
     */
    private double confidence(ColumnType type, String value, List<Evidence> evidence, boolean same) {
        return switch (type) {
            case INTEGER -> same && !reading.leavesOpen(evidence) ? CHECKED : DOUBTFUL;
            case DECIMAL, PHONE -> same ? CHECKED : DOUBTFUL;
            case TEXT -> {
                double share = WordSimilarity.shareOf(value, said(evidence));
                double confidence = share >= 1 ? CHECKED : share > WordSimilarity.HALF ? FOUND : DOUBTFUL;
                yield areNumbersSaid(value, evidence) ? confidence : DOUBTFUL;
            }
            case DATE ->
                SpokenDate.isSaid(LocalDate.parse(value), said(evidence), reader.numbers(said(evidence)))
                        ? CHECKED
                        : DOUBTFUL;
            case UNKNOWN -> DOUBTFUL;
        };
    }

    /** Whether each number of the value is one of the words'. */
    private boolean areNumbersSaid(String value, List<Evidence> evidence) {
        List<String> said = reader.numbers(said(evidence)).stream()
                .map(FieldCheck::withoutZeros)
                .toList();
        return reader.numbers(value).stream().map(FieldCheck::withoutZeros).allMatch(said::contains);
    }

    private static String withoutZeros(String digits) {
        return LEADING_ZEROS.matcher(digits).replaceFirst("");
    }

    private static String said(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::quote).collect(Collectors.joining(" "));
    }
}
