package dev.rekap.decision;

import dev.rekap.contracts.decisions.ActionFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kinds of actions: their fields, and what the policy may do with them. */
// Its collections are unmodifiable.
@SuppressWarnings("ImmutableEnumChecker")
public enum ActionKind {
    DRAFT(
            ActionFields.WOOCOMMERCE_DRAFT,
            Set.of(ActionFields.NAME, ActionFields.PRICE),
            Map.of(
                    ActionFields.NAME, FieldType.LINE,
                    ActionFields.PRICE, FieldType.NUMBER,
                    ActionFields.STOCK, FieldType.NUMBER,
                    ActionFields.CATEGORY, FieldType.LINE,
                    ActionFields.TAGS, FieldType.TEXT,
                    ActionFields.DESCRIPTION, FieldType.TEXT,
                    ActionFields.SHORT_DESCRIPTION, FieldType.TEXT)),
    UPDATE(
            ActionFields.WOOCOMMERCE_UPDATE,
            Set.of(ActionFields.NAME),
            Map.of(
                    ActionFields.NAME, FieldType.LINE,
                    ActionFields.PRODUCT_ID, FieldType.NUMBER,
                    ActionFields.PRICE, FieldType.NUMBER,
                    ActionFields.STOCK, FieldType.NUMBER)),
    LEDGER_ROW(
            ActionFields.LEDGER_ROW,
            Set.of(ActionFields.NOTE),
            Map.of(ActionFields.NOTE, FieldType.TEXT, ActionFields.AMOUNT, FieldType.NUMBER)),
    REPLY(ActionFields.REPLY, Set.of(ActionFields.TEXT), Map.of(ActionFields.TEXT, FieldType.TEXT)),
    /** A kind of a later version: it is never done without a person, and its fields are taken as they are. */
    UNKNOWN("", Set.of(), Map.of());

    private final String label;
    private final Set<String> needed;
    private final Map<String, FieldType> fields;

    /** How the value of a field is written. */
    public enum FieldType {
        /** Digits only; 0 or more. */
        NUMBER,
        /** Text without line breaks. */
        LINE,
        TEXT
    }

    ActionKind(String label, Set<String> needed, Map<String, FieldType> fields) {
        this.label = label;
        this.needed = needed;
        this.fields = fields;
    }

    /** The kind of this name. */
    public static ActionKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Those for which an owner has a policy. */
    public static List<ActionKind> known() {
        return List.of(DRAFT, UPDATE, LEDGER_ROW, REPLY);
    }

    /** Its name in messages. */
    public String label() {
        return label;
    }

    /** Names of the fields without which it cannot be done. */
    public Set<String> needed() {
        return needed;
    }

    /** Whether a person may set this field. */
    public boolean hasField(String name) {
        return this == UNKNOWN || fields.containsKey(name);
    }

    public FieldType type(String field) {
        return fields.getOrDefault(field, FieldType.TEXT);
    }

    /** Whether the other side is looked at before a person is asked. */
    public boolean isPlanned() {
        return this != REPLY;
    }

    /** Whether it changes something outside of the chat, and can be taken back. */
    public boolean isReversible() {
        return this == DRAFT || this == UPDATE || this == LEDGER_ROW;
    }
}
