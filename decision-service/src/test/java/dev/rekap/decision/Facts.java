package dev.rekap.decision;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionDone;
import dev.rekap.contracts.decisions.ActionFailed;
import dev.rekap.contracts.decisions.ActionFailed.Outcome;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionPlanned;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionUndone;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionProposed;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.FieldDoubt;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.contracts.decisions.Receipt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Facts about one decision of one user: a photo of iced tea for 5,000. */
public record Facts(DecisionId id, UserId user, boolean dryRun) {

    public static final Instant COLLECTED = Instant.parse("2026-11-21T03:00:00Z");

    private static final String SHA256 = "ab".repeat(32);

    public static Facts of(String user) {
        return new Facts(DecisionId.random(), new UserId(user), false);
    }

    public Facts asDryRun() {
        return new Facts(id, user, true);
    }

    public MaterialCollected collected(int version) {
        return collected(version, COLLECTED, "jual es teh 5rb");
    }

    public MaterialCollected collected(int version, Instant at, String text) {
        return new MaterialCollected(
                id,
                new Material(
                        user,
                        new ReplyTo(7, 11L, "id"),
                        "id",
                        version,
                        dryRun,
                        List.of(new MaterialPart(
                                1,
                                PartKind.PICTURE,
                                new DecisionBlobs(id).material(SHA256),
                                "image/jpeg",
                                10,
                                SHA256,
                                null)),
                        text),
                at);
    }

    public static ProposedField field(String name, String value, FieldFlag... flags) {
        return new ProposedField(
                name, value, 0.9, List.of(FieldEvidence.ofText(value, 0, value.length())), Set.of(flags), List.of());
    }

    public static ProposedAction draft(int number, ProposedField... fields) {
        return new ProposedAction(number, ActionFields.WOOCOMMERCE_DRAFT, List.of(fields), List.of(1));
    }

    public static ProposedAction tea() {
        return draft(1, field(ActionFields.NAME, "Es Teh"), field(ActionFields.PRICE, "5000"));
    }

    public static ProposedAction reply(int number) {
        return new ProposedAction(number, ActionFields.REPLY, List.of(field(ActionFields.TEXT, "Halo")), List.of());
    }

    public DecisionProposed proposed(int version, ProposedAction... actions) {
        return new DecisionProposed(
                id,
                version,
                "rules",
                actions.length == 0 ? List.of(tea()) : List.of(actions),
                Set.of(),
                List.of(call("10")));
    }

    public DecisionFailed failed(int version, FailureCode code) {
        return new DecisionFailed(id, version, code, "for tests", List.of(call("3")));
    }

    public static ProviderCall call(String cost) {
        return new ProviderCall(
                "DECIDE", "openai", "m", ProviderCall.NONE, 1.5, 0, 100, 10, new BigDecimal(cost), "IDR");
    }

    public ActionPlanned planned(ActionRequested request, FieldDoubt... doubts) {
        return new ActionPlanned(
                id,
                request.action(),
                request.version(),
                List.of(),
                List.of(new FieldChange(ActionFields.PRICE, null, "5000")),
                List.of(doubts));
    }

    public static Receipt receipt(String reference) {
        return new Receipt(
                reference,
                "https://shop.test/" + reference,
                List.of(new ActionField("status", "draft")),
                List.of(),
                COLLECTED);
    }

    public ActionDone done(ActionRequested request) {
        return new ActionDone(id, request.action(), request.version(), receipt("17"));
    }

    public ActionUndone undone(ActionRequested request) {
        return new ActionUndone(id, request.action(), request.version());
    }

    public ActionFailed failed(ActionRequested request, Outcome outcome, FailureCode code) {
        return failed(request.action(), request.version(), request.verb(), outcome, code);
    }

    public ActionFailed failed(int action, int version, ActionVerb verb, Outcome outcome, FailureCode code) {
        return new ActionFailed(id, action, version, verb, outcome, code, "for tests");
    }
}
