package dev.rekap.action;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.contracts.decisions.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Requests for tests. */
public final class ActionRequests {

    public static final UserId OWNER = new UserId("toko");

    private ActionRequests() {}

    /** A request to do something, with a decision and a key of its own; names and values alternate. */
    public static ActionRequested of(String kind, String... fields) {
        DecisionId id = DecisionId.random();
        List<ActionField> list = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            list.add(new ActionField(fields[i], fields[i + 1]));
        }
        String key =
                "RKP-" + id.toString().replace("-", "").toUpperCase(Locale.ROOT).substring(0, 26) + "-1";
        return new ActionRequested(id, 1, 1, ActionVerb.DO, OWNER, kind, key, list, List.of(), null);
    }

    public static ActionRequested as(ActionRequested request, ActionVerb verb, @Nullable Receipt receipt) {
        return new ActionRequested(
                request.decisionId(),
                request.action(),
                request.version(),
                verb,
                request.userId(),
                request.kind(),
                request.key(),
                request.fields(),
                request.pictures(),
                receipt);
    }

    /** The same with fields that a plan found out. */
    public static ActionRequested with(ActionRequested request, List<ActionField> found) {
        List<ActionField> fields = new ArrayList<>(found);
        request.fields().stream()
                .filter(field -> RequestFields.value(found, field.name()).isEmpty())
                .forEach(fields::add);
        return new ActionRequested(
                request.decisionId(),
                request.action(),
                request.version(),
                request.verb(),
                request.userId(),
                request.kind(),
                request.key(),
                fields,
                request.pictures(),
                request.receipt());
    }

    /** The same with pictures. */
    public static ActionRequested withPictures(ActionRequested request, int count) {
        List<MaterialPart> parts = IntStream.rangeClosed(1, count)
                .mapToObj(number -> {
                    String sha256 = "%064x".formatted(number);
                    return new MaterialPart(
                            number,
                            PartKind.PICTURE,
                            new DecisionBlobs(request.decisionId()).material(sha256),
                            "image/png",
                            4,
                            sha256,
                            null);
                })
                .toList();
        return new ActionRequested(
                request.decisionId(),
                request.action(),
                request.version(),
                request.verb(),
                request.userId(),
                request.kind(),
                request.key(),
                request.fields(),
                parts,
                request.receipt());
    }
}
