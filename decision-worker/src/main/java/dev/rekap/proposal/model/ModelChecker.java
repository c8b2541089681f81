package dev.rekap.proposal.model;

import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.model.JsonAnswer;
import dev.rekap.model.MalformedAnswerException;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;
import dev.rekap.proposal.Checker;
import dev.rekap.proposal.Confidence;
import dev.rekap.proposal.ModelCallListener;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.ReadingStage;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A model that reads the material a second time and doubts fields of a proposal. It can flag a value, and never change one. */
public final class ModelChecker implements Checker {

    private static final int LONGEST_READING = 200;

    private final StageChat chat;

    /** A checker that calls a vendor's model. */
    public ModelChecker(ModelApi api, ModelEndpoint endpoint, ModelCallListener listener, Clock clock) {
        this.chat = new StageChat(ReadingStage.CHECK, api, endpoint, listener, clock);
    }

    @Override
    public ProviderResponse<List<ProposedAction>> check(ReadMaterial material, List<ProposedAction> actions)
            throws ProviderException, InterruptedException {
        ReadMaterial fitted = MaterialJson.fit(material, chat.room());
        return chat.call(
                MaterialJson.of(fitted, actions), List.of(), Schemas.doubts(), answer -> read(answer, actions));
    }

    private static List<ProposedAction> read(String answer, List<ProposedAction> actions)
            throws MalformedAnswerException {
        JsonNode list = JsonAnswer.object(answer).path(Schemas.DOUBTS);
        if (!list.isArray()) {
            throw JsonAnswer.otherForm();
        }
        Map<Integer, Map<String, String>> doubts = new TreeMap<>();
        for (JsonNode each : list) {
            doubts.computeIfAbsent(each.path(Schemas.ACTION).asInt(0), _ -> new TreeMap<>())
                    .putIfAbsent(
                            each.path(Schemas.FIELD).asString(""),
                            each.path(Schemas.READING).asString("").strip());
        }
        List<ProposedAction> checked = new ArrayList<>();
        for (ProposedAction action : actions) {
            Map<String, String> own = doubts.getOrDefault(action.number(), Map.of());
            checked.add(new ProposedAction(
                    action.number(),
                    action.kind(),
                    action.fields().stream()
                            .map(field -> own.containsKey(field.name())
                                    ? doubted(field, Objects.requireNonNull(own.get(field.name())))
                                    : field)
                            .toList(),
                    action.pictures()));
        }
        return checked;
    }

    private static ProposedField doubted(ProposedField field, String reading) {
        if (field.value() == null || reading.equals(field.value())) {
            return field;
        }
        Set<FieldFlag> flags = EnumSet.of(FieldFlag.OTHER_READING);
        flags.addAll(field.flags());
        List<String> readings = new ArrayList<>(field.readings());
        boolean offers = !reading.isEmpty() && reading.length() <= LONGEST_READING && !readings.contains(reading);
        if (offers && isOfItsKind(field, reading)) {
            readings.add(reading);
        }
        return new ProposedField(
                field.name(),
                field.value(),
                Math.min(field.confidence(), Confidence.DOUBTFUL),
                field.evidence(),
                flags,
                readings);
    }

    /** A number is offered for a number. */
    private static boolean isOfItsKind(ProposedField field, String reading) {
        String value = Objects.requireNonNullElse(field.value(), "");
        return !value.matches("\\d+") || reading.matches("\\d{1,15}");
    }
}
