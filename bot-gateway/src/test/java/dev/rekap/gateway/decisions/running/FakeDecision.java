package dev.rekap.gateway.decisions.running;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.FieldQuestion;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.contracts.decisions.Receipt;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the fake: {@code jual NAME PRICE} is a draft, {@code harga NAME PRICE} a change of a price that was 5000. Without a
 * price it asks for one; a price of one digit it asks to choose; any other text is nothing to do.
 */
final class FakeDecision {

    private static final Pattern SALE = Pattern.compile("(?s)(jual|harga) (.*?)(?: (\\d+))?");

    final DecisionId id;
    final UserId user;
    final long chat;
    final boolean dryRun;
    final Map<String, String> values = new ConcurrentHashMap<>();
    private String kind = "";
    private int version;
    private int pictures;
    private boolean isAmbiguous;
    private boolean isByPerson;
    private DecisionState state = DecisionState.READING;
    private @Nullable Receipt receipt;

    FakeDecision(DecisionId id, UserId user, long chat, boolean dryRun) {
        this.id = id;
        this.user = user;
        this.chat = chat;
        this.dryRun = dryRun;
    }

    String hash() {
        return Integer.toHexString((kind + values).hashCode());
    }

    int version() {
        return version;
    }

    DecisionState state() {
        return state;
    }

    /** Reads what was sent. */
    DecisionChanged read(String text, int files) {
        Matcher sale = SALE.matcher(text);
        pictures = files;
        if (!sale.matches()) {
            return become(DecisionState.FAILED);
        }
        kind = sale.group(1).equals("jual") ? ActionFields.WOOCOMMERCE_DRAFT : ActionFields.WOOCOMMERCE_UPDATE;
        values.clear();
        values.put(ActionFields.NAME, sale.group(2));
        if (sale.group(3) != null) {
            values.put(ActionFields.PRICE, sale.group(3));
        }
        isAmbiguous = sale.group(3) != null && sale.group(3).length() == 1;
        return become(sale.group(3) == null || isAmbiguous ? DecisionState.ASKING : DecisionState.PROPOSED);
    }

    DecisionChanged answer(String field, String value) {
        values.put(field, value);
        isAmbiguous = false;
        isByPerson = true;
        return become(DecisionState.PROPOSED);
    }

    DecisionChanged done(Instant at) {
        receipt = new Receipt(
                "77",
                "https://toko.example/wp-admin/post.php?post=77",
                List.of(
                        new ActionField(ActionFields.NAME, values.getOrDefault(ActionFields.NAME, "")),
                        new ActionField(ActionFields.PRICE, values.getOrDefault(ActionFields.PRICE, "")),
                        new ActionField("status", "draft")),
                List.of(),
                at);
        return become(DecisionState.DONE);
    }

    DecisionChanged become(DecisionState next) {
        state = next;
        version++;
        return changed();
    }

    DecisionChanged changed() {
        boolean isOpen = state == DecisionState.ASKING || state == DecisionState.PROPOSED;
        return new DecisionChanged(
                id,
                user,
                new ReplyTo(chat, null, "id"),
                version,
                state,
                dryRun,
                "rules",
                kind.isEmpty() ? List.of() : List.of(action()),
                kind.isEmpty() ? null : hash(),
                state == DecisionState.ASKING
                        ? new FieldQuestion(
                                1,
                                ActionFields.PRICE,
                                isAmbiguous ? FieldFlag.AMBIGUOUS : FieldFlag.MISSING,
                                readings())
                        : null,
                Set.of(),
                state == DecisionState.FAILED ? FailureCode.NOTHING_TO_DO : null,
                BigDecimal.ZERO,
                "IDR",
                receipt == null || state != DecisionState.DONE
                        ? null
                        : receipt.at().plus(Duration.ofHours(24)),
                isOpen ? Instant.now().plus(Duration.ofHours(24)) : null);
    }

    private List<String> readings() {
        String price = values.getOrDefault(ActionFields.PRICE, "");
        return isAmbiguous ? List.of(price + "000", price) : List.of();
    }

    private DecidedAction action() {
        String name = values.getOrDefault(ActionFields.NAME, "");
        String price = values.get(ActionFields.PRICE);
        FieldEvidence evidence =
                isByPerson ? FieldEvidence.ofPerson() : FieldEvidence.ofText("jual " + name + " " + price, 0, 4);
        Set<FieldFlag> flags =
                price == null ? Set.of(FieldFlag.MISSING) : isAmbiguous ? Set.of(FieldFlag.AMBIGUOUS) : Set.of();
        ProposedAction proposed = new ProposedAction(
                1,
                kind,
                List.of(
                        new ProposedField(
                                ActionFields.NAME,
                                name,
                                1,
                                List.of(FieldEvidence.ofText(name, 0, name.length())),
                                Set.of(),
                                List.of()),
                        new ProposedField(
                                ActionFields.PRICE,
                                price,
                                1,
                                price == null ? List.of() : List.of(evidence),
                                flags,
                                readings())),
                java.util.stream.IntStream.rangeClosed(1, pictures).boxed().toList());
        String before = kind.equals(ActionFields.WOOCOMMERCE_UPDATE) ? "5000" : null;
        return new DecidedAction(
                proposed,
                state == DecisionState.DONE ? ActionState.DONE : ActionState.PROPOSED,
                List.of(new FieldChange(ActionFields.PRICE, before, price)),
                receipt,
                null);
    }
}
