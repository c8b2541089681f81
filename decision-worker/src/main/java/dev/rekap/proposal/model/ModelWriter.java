package dev.rekap.proposal.model;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.FieldEvidence.Source;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.model.JsonAnswer;
import dev.rekap.model.MalformedAnswerException;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;
import dev.rekap.proposal.Confidence;
import dev.rekap.proposal.ModelCallListener;
import dev.rekap.proposal.PictureDescription;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.ReadableText;
import dev.rekap.proposal.ReadingStage;
import dev.rekap.proposal.Writer;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A model that writes the texts of drafts. A number in them that stands nowhere in the material is flagged. */
public final class ModelWriter implements Writer {

    private static final Map<String, Integer> LONGEST =
            Map.of(ActionFields.DESCRIPTION, 4_000, ActionFields.SHORT_DESCRIPTION, 500);

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern MARKUP = Pattern.compile("[<>]|https?://\\S*");

    private final StageChat chat;

    /** A writer that calls a vendor's model. */
    public ModelWriter(ModelApi api, ModelEndpoint endpoint, ModelCallListener listener, Clock clock) {
        this.chat = new StageChat(ReadingStage.WRITE, api, endpoint, listener, clock);
    }

    @Override
    public ProviderResponse<List<ProposedAction>> write(ReadMaterial material, List<ProposedAction> actions)
            throws ProviderException, InterruptedException {
        ReadMaterial fitted = MaterialJson.fit(material, chat.room());
        return chat.call(
                MaterialJson.of(fitted, actions), List.of(), Schemas.texts(), answer -> read(answer, fitted, actions));
    }

    private static List<ProposedAction> read(String answer, ReadMaterial material, List<ProposedAction> actions)
            throws MalformedAnswerException {
        JsonNode list = JsonAnswer.object(answer).path(Schemas.TEXTS);
        if (!list.isArray()) {
            throw JsonAnswer.otherForm();
        }
        Map<Integer, JsonNode> byAction = new HashMap<>();
        list.forEach(each -> byAction.putIfAbsent(each.path(Schemas.ACTION).asInt(0), each));
        List<ProposedAction> written = new ArrayList<>();
        for (ProposedAction action : actions) {
            JsonNode texts = byAction.get(action.number());
            boolean draft = action.kind().equals(ActionFields.WOOCOMMERCE_DRAFT);
            written.add(draft && texts != null ? with(action, texts, known(material, action)) : action);
        }
        return written;
    }

    private static ProposedAction with(ProposedAction action, JsonNode texts, Set<String> known) {
        List<ProposedField> fields = new ArrayList<>(action.fields());
        for (String name : List.of(ActionFields.SHORT_DESCRIPTION, ActionFields.DESCRIPTION)) {
            String text =
                    MARKUP.matcher(texts.path(name).asString("")).replaceAll("").strip();
            if (!text.isEmpty() && action.field(name).isEmpty()) {
                fields.add(field(name, text, known));
            }
        }
        return new ProposedAction(action.number(), action.kind(), fields, action.pictures());
    }

    private static ProposedField field(String name, String text, Set<String> known) {
        int longest = LONGEST.getOrDefault(name, 0);
        Set<FieldFlag> flags = new HashSet<>();
        if (text.length() > longest) {
            flags.add(FieldFlag.CUT);
        }
        if (!known.containsAll(numbers(text))) {
            flags.add(FieldFlag.NO_EVIDENCE);
        }
        return new ProposedField(
                name,
                text.substring(0, Math.min(text.length(), longest)),
                flags.contains(FieldFlag.NO_EVIDENCE) ? Confidence.DOUBTFUL : Confidence.PLACED,
                List.of(new FieldEvidence(Source.WRITTEN, null, null, null, null, null, null)),
                flags,
                List.of());
    }

    /** The numbers that may stand in the texts: those of the material and of the action. */
    private static Set<String> known(ReadMaterial material, ProposedAction action) {
        Set<String> known = new HashSet<>();
        for (ReadableText text : material.texts()) {
            known.addAll(numbers(text.text()));
        }
        for (PictureDescription picture : material.descriptions()) {
            known.addAll(numbers(picture.seen()));
            known.addAll(numbers(picture.writing()));
        }
        for (ProposedField field : action.fields()) {
            String value = field.value();
            if (value != null) {
                known.addAll(numbers(value));
            }
        }
        return known;
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(number -> number.replace(".", "").replace(",", ""))
                .toList();
    }
}
