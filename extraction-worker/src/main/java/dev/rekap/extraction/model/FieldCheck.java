package dev.rekap.extraction.model;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.CanonicalValue;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.extraction.rules.SecondReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
        double confidence = allFound ? confidence(column.type(), value, evidence) : DOUBTFUL;
        @Nullable String other = null;
        if (column.type() == ColumnType.INTEGER) {
            OptionalLong again = reading.amount(evidence);
            if (again.isPresent() && !Long.toString(again.getAsLong()).equals(value)) {
                other = Long.toString(again.getAsLong());
                flags.add(Flag.OTHER_READING);
            }
            if (evidence.size() > 1) {
                flags.add(Flag.SUMMED);
            }
        }
        if (confidence < ExtractedField.CONFIDENT) {
            flags.add(Flag.LOW_CONFIDENCE);
        }
        return new ExtractedField(column.name(), value, confidence, evidence, flags, other);
    }

    private double confidence(ColumnType type, String value, List<Evidence> evidence) {
        return switch (type) {
            case INTEGER -> {
                OptionalLong again = reading.amount(evidence);
                yield again.isPresent() && Long.toString(again.getAsLong()).equals(value) ? CHECKED : DOUBTFUL;
            }
            case TEXT -> {
                double share = WordSimilarity.shareOf(value, said(evidence));
                yield share >= 1 ? CHECKED : share > WordSimilarity.HALF ? FOUND : DOUBTFUL;
            }
            case DECIMAL, DATE, PHONE, UNKNOWN -> FOUND;
        };
    }

    private static String said(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::quote).collect(Collectors.joining(" "));
    }
}
