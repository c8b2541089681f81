package dev.rekap.proposal.eval;

import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.proposal.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How well proposals agree with the truth. Every field that should be there or is there counts once, and so does the kind of each
 * action; a message with nothing to do counts as one field. Names are compared without regard to capitals.
 */
public final class DecisionScore {

    private int cases;
    private int fields;
    private int exact;
    private int values;
    private int silentlyWrong;
    private int flagged;
    private final List<String> faults = new ArrayList<>();

    /** Adds what was proposed for a case. */
    public void add(DecisionCase expected, List<ProposedAction> proposed) {
        cases++;
        if (expected.actions().isEmpty() && proposed.isEmpty()) {
            fields++;
            exact++;
        }
        for (int i = 0; i < Math.max(expected.actions().size(), proposed.size()); i++) {
            compare(
                    expected.id(),
                    i < expected.actions().size() ? expected.actions().get(i) : Map.of(),
                    i < proposed.size() ? proposed.get(i) : null);
        }
    }

    private void compare(String id, Map<String, String> truth, @Nullable ProposedAction action) {
        String kind = action == null ? null : action.kind();
        String wanted = truth.get(DecisionCase.KIND);
        boolean same = kind != null && kind.equals(wanted);
        count(id, DecisionCase.KIND, same, wanted, kind);
        TreeSet<String> names = new TreeSet<>(truth.keySet());
        names.remove(DecisionCase.KIND);
        if (action != null) {
            action.fields().forEach(field -> names.add(field.name()));
        }
        for (String name : names) {
            @Nullable
            ProposedField field = action == null ? null : action.field(name).orElse(null);
            compare(id, name, same ? truth.get(name) : null, field);
        }
    }

    private void compare(String id, String name, @Nullable String truth, @Nullable ProposedField field) {
        @Nullable String value = field == null ? null : field.value();
        boolean flags = field != null && !field.flags().isEmpty();
        boolean asks = DecisionCase.ASK.equals(truth);
        boolean right = asks ? value == null || flags : truth != null && value != null && truth.equalsIgnoreCase(value);
        count(id, name, right, truth, value);
        if (field != null && value != null) {
            values++;
            flagged += flags ? 1 : 0;
            silentlyWrong += !right && !flags && field.confidence() >= Confidence.CONFIDENT ? 1 : 0;
        }
    }

    private void count(String id, String name, boolean right, @Nullable String truth, @Nullable String value) {
        fields++;
        exact += right ? 1 : 0;
        if (!right) {
            faults.add("%s %s: %s instead of %s".formatted(id, name, value, truth));
        }
    }

    /** Messages. */
    public int cases() {
        return cases;
    }

    /** Fields that should be there or are there. */
    public int fields() {
        return fields;
    }

    /** Of the fields, those that are as they should be. */
    public int exact() {
        return exact;
    }

    /** Values that were proposed. */
    public int values() {
        return values;
    }

    /** Of the values, those that are wrong, without a flag and confident. */
    public int silentlyWrong() {
        return silentlyWrong;
    }

    /** Of the values, those with a flag. */
    public int flagged() {
        return flagged;
    }

    /** Share of exact fields, 0 to 1. */
    public double exactShare() {
        return fields == 0 ? 1 : (double) exact / fields;
    }

    /** Share of silently wrong values, 0 to 1. */
    public double silentlyWrongShare() {
        return values == 0 ? 0 : (double) silentlyWrong / values;
    }

    /** What is wrong, a line each: the case, the field, the value and the truth. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
