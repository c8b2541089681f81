package dev.rekap.proposal.model;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.FieldEvidence.Source;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.model.JsonAnswer;
import dev.rekap.model.MalformedAnswerException;
import dev.rekap.proposal.Confidence;
import dev.rekap.proposal.Proposal;
import dev.rekap.proposal.ReadMaterial;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the actions of an answer. Kinds and fields that do not exist are dropped and counted: nothing that a picture asks for is added. */
final class ActionReader {

    private static final int LONGEST_REPLY = 1_000;

    /** Fields of each kind; the first ones are needed. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            ActionFields.WOOCOMMERCE_DRAFT,
                    List.of(ActionFields.NAME, ActionFields.PRICE, ActionFields.STOCK, ActionFields.CATEGORY),
            ActionFields.WOOCOMMERCE_UPDATE, List.of(ActionFields.NAME, ActionFields.PRICE, ActionFields.STOCK),
            ActionFields.LEDGER_ROW, List.of(ActionFields.NOTE, ActionFields.AMOUNT));

    private static final Map<String, List<String>> NEEDED = Map.of(
            ActionFields.WOOCOMMERCE_DRAFT, List.of(ActionFields.NAME, ActionFields.PRICE),
            ActionFields.WOOCOMMERCE_UPDATE, List.of(ActionFields.NAME),
            ActionFields.LEDGER_ROW, List.of(ActionFields.NOTE));

    private final MeterRegistry meters;
    private final EvidenceCheck check = new EvidenceCheck();

    ActionReader(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * The actions with their evidence.
     *
     * @throws MalformedAnswerException if the answer has not the form that was asked for
     */
    List<ProposedAction> read(String answer, ReadMaterial material) throws MalformedAnswerException {
        JsonNode list = JsonAnswer.object(answer).path(Schemas.ACTIONS);
        if (!list.isArray()) {
            throw JsonAnswer.otherForm();
        }
        EvidenceCheck.Reading reading = check.of(material);
        List<ProposedAction> actions = new ArrayList<>();
        for (JsonNode each : list) {
            String kind = each.path(Schemas.KIND).asString("");
            List<ProposedField> fields = kind.equals(ActionFields.REPLY) ? reply(each) : fields(kind, each, reading);
            if (fields.isEmpty() || actions.size() == Proposal.MOST_ACTIONS) {
                dropped("action");
            } else {
                actions.add(new ProposedAction(actions.size() + 1, kind, fields, List.of()));
            }
        }
        return actions;
    }

    private List<ProposedField> fields(String kind, JsonNode action, EvidenceCheck.Reading reading) {
        List<String> known = FIELDS.getOrDefault(kind, List.of());
        countInvented(action, known);
        List<ProposedField> fields = new ArrayList<>();
        for (String name : known) {
            String value = action.path(name).asString("").strip();
            if (!value.isEmpty()) {
                fields.add(reading.field(
                        name, value, action.path(name + Schemas.QUOTE).asString("")));
            } else if (NEEDED.getOrDefault(kind, List.of()).contains(name)) {
                fields.add(missing(name));
            }
        }
        return saysSomething(kind, fields) ? fields : List.of();
    }

    private static ProposedField missing(String name) {
        return new ProposedField(name, null, Confidence.NONE, List.of(), Set.of(FieldFlag.MISSING), List.of());
    }

    /** An update changes something, and an action is about something. */
    private static boolean saysSomething(String kind, List<ProposedField> fields) {
        long values = fields.stream().filter(field -> field.value() != null).count();
        boolean onlyName = values == 1 && fields.getFirst().value() != null;
        return values > 0 && !(kind.equals(ActionFields.WOOCOMMERCE_UPDATE) && onlyName);
    }

    private List<ProposedField> reply(JsonNode action) {
        String text = action.path(ActionFields.TEXT).asString("").strip();
        if (text.isEmpty()) {
            return List.of();
        }
        Set<FieldFlag> flags = EnumSet.noneOf(FieldFlag.class);
        if (text.length() > LONGEST_REPLY) {
            flags.add(FieldFlag.CUT);
        }
        FieldEvidence written = new FieldEvidence(Source.WRITTEN, null, null, null, null, null, null);
        return List.of(new ProposedField(
                ActionFields.TEXT,
                text.substring(0, Math.min(text.length(), LONGEST_REPLY)),
                Confidence.PLACED,
                List.of(written),
                flags,
                List.of()));
    }

    private void countInvented(JsonNode action, List<String> known) {
        for (String name : action.propertyNames()) {
            String field =
                    name.endsWith(Schemas.QUOTE) ? name.substring(0, name.length() - Schemas.QUOTE.length()) : name;
            boolean asked = known.contains(field)
                    || field.equals(Schemas.KIND)
                    || field.equals(ActionFields.TEXT)
                    || Schemas.READ.contains(field);
            if (!asked) {
                dropped("field");
            }
        }
    }

    private void dropped(String what) {
        meters.counter("rekap.decider.dropped", "what", what).increment();
    }
}
