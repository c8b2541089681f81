package dev.rekap.contracts;

import dev.rekap.contracts.decisions.ActionDone;
import dev.rekap.contracts.decisions.ActionFailed;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionPlanned;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.ActionUndone;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionClosed;
import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionProposed;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.FieldDoubt;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.FieldQuestion;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.contracts.decisions.Receipt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One message of each kind about a decision: a photo of a drink with the caption "jual es teh 5rb". */
final class SampleDecisions {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final DecisionId DECISION = DecisionId.parse("7d444840-9dc0-11d1-b245-5ffdce74fad2");
    private static final String CAPTION = "jual es teh 5rb";
    private static final UserId SELLER = new UserId("tg:1001");
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");
    private static final String KEY = "RKP-PVCEQQE5YAI5DMSFL765Z5H22I-1";

    private static final MaterialPart PHOTO = new MaterialPart(
            1, PartKind.PICTURE, new DecisionBlobs(DECISION).material(HASH), "image/jpeg", 20_480, HASH, null);

    private static final ProposedAction DRAFT = new ProposedAction(
            1,
            ActionFields.WOOCOMMERCE_DRAFT,
            List.of(
                    new ProposedField(
                            ActionFields.NAME,
                            "Es Teh",
                            0.95,
                            List.of(FieldEvidence.ofText(CAPTION, 5, 11)),
                            Set.of(),
                            List.of()),
                    new ProposedField(
                            ActionFields.PRICE,
                            "5000",
                            0.5,
                            List.of(FieldEvidence.ofText(CAPTION, 12, 15)),
                            Set.of(FieldFlag.CONTRADICTION),
                            List.of("5500"))),
            List.of(1));

    private static final Receipt RECEIPT = new Receipt(
            "4711",
            "https://toko.example/?p=4711",
            List.of(new ActionField(ActionFields.NAME, "Es Teh"), new ActionField(ActionFields.PRICE, "5000")),
            List.of(new ActionField("media", "4712")),
            NOON);

    private static final List<ProviderCall> READ = List.of(new ProviderCall(
            "DECIDE", "openai", "gpt-4.1-mini", ProviderCall.NONE, 1.25, 0, 2_100, 120, new BigDecimal("17.5"), "IDR"));

    private SampleDecisions() {}

    static Message of(MessageType type) {
        return switch (type.routingKey()) {
            case "material.collected" ->
                new MaterialCollected(
                        DECISION,
                        new Material(SELLER, new ReplyTo(1001, 17L, "id"), "id", 1, false, List.of(PHOTO), CAPTION),
                        NOON);
            case "decision.proposed" ->
                new DecisionProposed(
                        DECISION, 1, "openai", List.of(DRAFT), Set.of(Notice.PICTURES_NOT_LOOKED_AT), READ);
            case "decision.failed" ->
                new DecisionFailed(DECISION, 1, FailureCode.NOTHING_TO_DO, "no rule matches", READ);
            case "decision.changed" ->
                new DecisionChanged(
                        DECISION,
                        SELLER,
                        new ReplyTo(1001, 17L, "id"),
                        3,
                        DecisionState.ASKING,
                        false,
                        "openai",
                        List.of(new DecidedAction(
                                DRAFT,
                                ActionState.PROPOSED,
                                List.of(new FieldChange(ActionFields.PRICE, null, "5000")),
                                null,
                                null)),
                        HASH,
                        new FieldQuestion(1, ActionFields.PRICE, FieldFlag.CONTRADICTION, List.of("5000", "5500")),
                        Set.of(),
                        null,
                        new BigDecimal("17.5"),
                        "IDR",
                        null,
                        NOON);
            case "decision.closed" -> new DecisionClosed(DECISION);
            case "action.requested" ->
                new ActionRequested(
                        DECISION,
                        1,
                        4,
                        ActionVerb.DO,
                        SELLER,
                        ActionFields.WOOCOMMERCE_DRAFT,
                        KEY,
                        RECEIPT.fields(),
                        List.of(PHOTO),
                        null);
            case "action.planned" ->
                new ActionPlanned(
                        DECISION,
                        1,
                        2,
                        List.of(new ActionField(ActionFields.CATEGORY, "Minuman")),
                        List.of(new FieldChange(ActionFields.PRICE, null, "5000")),
                        List.of(new FieldDoubt(ActionFields.CATEGORY, FieldFlag.NOT_FOUND, List.of("Minuman"))));
            case "action.done" -> new ActionDone(DECISION, 1, 4, RECEIPT);
            case "action.undone" -> new ActionUndone(DECISION, 1, 6);
            case "action.failed" ->
                new ActionFailed(
                        DECISION,
                        1,
                        4,
                        ActionVerb.DO,
                        ActionFailed.Outcome.UNKNOWN,
                        FailureCode.SHOP_UNAVAILABLE,
                        "time-out after 30 s");
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }
}
