package dev.rekap.gateway.decisions;

import static java.util.stream.Collectors.joining;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields in words: what they are called, what they say, where it comes from, and what is doubtful. */
public record FieldLines(Words words) {

    /** What a person reads of a long value. */
    private static final int VALUE = 300;

    private static final int QUOTE = 60;

    private static final int MINUTE = 60;

    private static final Set<String> MONEY = Set.of(ActionFields.PRICE, ActionFields.AMOUNT);

    /** What a kind of action is called. */
    public String kind(String kind) {
        return words.text(
                switch (kind) {
                    case ActionFields.WOOCOMMERCE_DRAFT -> DecisionPhrase.KIND_WOOCOMMERCE_DRAFT;
                    case ActionFields.WOOCOMMERCE_UPDATE -> DecisionPhrase.KIND_WOOCOMMERCE_UPDATE;
                    case ActionFields.LEDGER_ROW -> DecisionPhrase.KIND_LEDGER_ROW;
                    case ActionFields.REPLY -> DecisionPhrase.KIND_REPLY;
                    default -> DecisionPhrase.KIND_OTHER;
                });
    }

    /** What a field is called; one of a later version as it calls itself. */
    public String name(String field) {
        return switch (field) {
            case ActionFields.NAME -> words.text(DecisionPhrase.FIELD_NAME);
            case ActionFields.PRODUCT_ID -> words.text(DecisionPhrase.FIELD_PRODUCT_ID);
            case ActionFields.PRICE -> words.text(DecisionPhrase.FIELD_PRICE);
            case ActionFields.STOCK -> words.text(DecisionPhrase.FIELD_STOCK);
            case ActionFields.CATEGORY -> words.text(DecisionPhrase.FIELD_CATEGORY);
            case ActionFields.TAGS -> words.text(DecisionPhrase.FIELD_TAGS);
            case ActionFields.DESCRIPTION -> words.text(DecisionPhrase.FIELD_DESCRIPTION);
            case ActionFields.SHORT_DESCRIPTION -> words.text(DecisionPhrase.FIELD_SHORT_DESCRIPTION);
            case ActionFields.NOTE -> words.text(DecisionPhrase.FIELD_NOTE);
            case ActionFields.AMOUNT -> words.text(DecisionPhrase.FIELD_AMOUNT);
            case ActionFields.TEXT -> words.text(DecisionPhrase.FIELD_TEXT);
            default -> field;
        };
    }

    /** A value as people write it: money with its currency, several values behind each other, long ones shortened. */
    public String value(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return words.text(DecisionPhrase.EMPTY_VALUE);
        }
        if (MONEY.contains(field) && value.matches("-?[0-9]{1,15}")) {
            return words.money("IDR", new BigDecimal(value));
        }
        String line = field.equals(ActionFields.TAGS) ? value.replace("\n", ", ") : value;
        return Layout.shorten(line, VALUE);
    }

    /** Where a value comes from, in brackets; empty if nothing is known. */
    public String source(ProposedField field) {
        if (field.evidence().isEmpty()) {
            return "";
        }
        FieldEvidence evidence = field.evidence().getFirst();
        String quote = evidence.quote() == null || evidence.quote().isBlank()
                ? ""
                : words.text(
                        DecisionPhrase.SOURCE_QUOTE,
                        Layout.shorten(evidence.quote().strip(), QUOTE));
        return words.text(DecisionPhrase.SOURCE_LINE, place(evidence) + quote);
    }

    private String place(FieldEvidence evidence) {
        return switch (evidence.source()) {
            case TEXT -> words.text(DecisionPhrase.SOURCE_TEXT);
            case TRANSCRIPT ->
                evidence.startSeconds() == null
                        ? words.text(DecisionPhrase.SOURCE_TRANSCRIPT)
                        : words.text(DecisionPhrase.SOURCE_TRANSCRIPT_AT, minute(evidence.startSeconds()));
            case PICTURE ->
                evidence.part() == null
                        ? words.text(DecisionPhrase.SOURCE_PICTURE)
                        : words.text(DecisionPhrase.SOURCE_PICTURE_OF, evidence.part());
            case DOCUMENT -> words.text(DecisionPhrase.SOURCE_DOCUMENT);
            case PERSON -> words.text(DecisionPhrase.SOURCE_PERSON);
            case WRITTEN -> words.text(DecisionPhrase.SOURCE_WRITTEN);
            case UNKNOWN -> words.text(DecisionPhrase.SOURCE_UNKNOWN);
        };
    }

    private static String minute(double seconds) {
        long whole = (long) seconds;
        return String.format(Locale.ROOT, "%d:%02d", whole / MINUTE, whole % MINUTE);
    }

    /** Why a field wants a look, with its readings where that helps. */
    public String flag(FieldFlag flag, ProposedField field) {
        return flag(flag, field.name(), field.readings());
    }

    /** The same, of a field that is asked for. */
    public String flag(FieldFlag flag, String field, List<String> otherReadings) {
        String readings = otherReadings.isEmpty()
                ? ""
                : words.text(
                        DecisionPhrase.FLAG_READINGS,
                        otherReadings.stream()
                                .map(reading -> value(field, reading))
                                .collect(joining(" / ")));
        return switch (flag) {
            case MISSING -> words.text(DecisionPhrase.FLAG_MISSING);
            case AMBIGUOUS -> words.text(DecisionPhrase.FLAG_AMBIGUOUS, readings);
            case NO_EVIDENCE -> words.text(DecisionPhrase.FLAG_NO_EVIDENCE);
            case OTHER_READING -> words.text(DecisionPhrase.FLAG_OTHER_READING, readings);
            case CONTRADICTION -> words.text(DecisionPhrase.FLAG_CONTRADICTION, readings);
            case OUT_OF_RANGE -> words.text(DecisionPhrase.FLAG_OUT_OF_RANGE, readings);
            case NOT_FOUND -> words.text(DecisionPhrase.FLAG_NOT_FOUND, readings);
            case POSSIBLE_DUPLICATE -> words.text(DecisionPhrase.FLAG_POSSIBLE_DUPLICATE, readings);
            case CUT -> words.text(DecisionPhrase.FLAG_CUT);
            case UNKNOWN -> words.text(DecisionPhrase.FLAG_UNKNOWN);
        };
    }
}
