package dev.rekap.gateway.decisions.delivery;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldQuestion;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.contracts.decisions.Receipt;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecision.Stage;
import dev.rekap.gateway.decisions.DecisionLimits;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.DecisionPress;
import dev.rekap.gateway.decisions.DecisionPress.Act;
import dev.rekap.gateway.decisions.FieldLines;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The buttons of a card. */
record CardButtons(ChatDecision decision, Instant now, Words words, FieldLines fields) {

    /** What a button has room for. */
    private static final int LABEL = 40;

    /** Of more readings than these nobody chooses on a phone. */
    private static final int MOST_READINGS = 8;

    private static final int MOST_BESIDE = 3;

    private static final int MOST_FIELDS = 40;

    CardButtons(ChatDecision decision, Instant now) {
        this(decision, now, Texts.of(decision.locale()), new FieldLines(Texts.of(decision.locale())));
    }

    /** Whether a person's word is awaited. */
    static boolean isOpen(DecisionState state) {
        return state == DecisionState.PROPOSED || state == DecisionState.ASKING;
    }

    /** Whether it was done and may be undone, by button or by command. */
    static boolean mayBeUndone(DecisionChanged shown, Instant now) {
        return (shown.state() == DecisionState.DONE || shown.state() == DecisionState.PARTLY_DONE)
                && shown.undoUntil() != null
                && now.isBefore(shown.undoUntil());
    }

    List<List<Button>> rows() {
        DecisionChanged shown = decision.shown();
        if (shown == null) {
            return decision.stage() == Stage.UNSURE
                    ? List.of(List.of(
                            button(DecisionPhrase.BUTTON_FOR_SHOP, Act.FOR_SHOP),
                            button(DecisionPhrase.BUTTON_FOR_REPORT, Act.FOR_REPORT)))
                    : List.of();
        }
        return switch (shown.state()) {
            case PROPOSED, ASKING ->
                switch (decision.view()) {
                    case MAIN -> main(shown);
                    case FIELDS -> choice(shown);
                    case PLAN -> plan(shown);
                };
            // Nothing of it is there, so it may be approved once more.
            case FAILED -> shown.hash() == null || shown.dryRun() ? List.of() : again();
            case DONE, PARTLY_DONE -> done(shown);
            case COLLECTING, READING, APPROVED, DOING, UNDOING, UNDONE, REJECTED, EXPIRED, UNKNOWN -> List.of();
        };
    }

    private List<List<Button>> main(DecisionChanged shown) {
        List<List<Button>> rows = new ArrayList<>();
        if (shown.state() == DecisionState.ASKING) {
            rows.addAll(readings(shown));
        } else if (mayBeApproved(shown)) {
            rows.add(List.of(approve(shown)));
        }
        rows.add(List.of(
                button(DecisionPhrase.BUTTON_CHANGE, Act.CHANGE), button(DecisionPhrase.BUTTON_PLAN, Act.PLAN)));
        rows.add(List.of(button(DecisionPhrase.BUTTON_REJECT, Act.REJECT)));
        return rows;
    }

    /** Not before the shop was looked at: a yes that comes earlier would be refused. */
    private static boolean mayBeApproved(DecisionChanged shown) {
        return shown.state() == DecisionState.PROPOSED && !shown.dryRun() && DecisionCard.isPlanned(shown);
    }

    private List<List<Button>> plan(DecisionChanged shown) {
        List<Button> row = new ArrayList<>();
        if (mayBeApproved(shown)) {
            row.add(approve(shown));
        }
        row.add(button(DecisionPhrase.BUTTON_BACK, Act.SHOW));
        return List.of(row);
    }

    /** Each field, and below it the readings that may be taken instead. */
    private List<List<Button>> choice(DecisionChanged shown) {
        List<List<Button>> rows = new ArrayList<>();
        for (DecidedAction action : shown.actions()) {
            List<ProposedField> all = action.proposed().fields();
            for (int i = 0; i < all.size() && rows.size() < MOST_FIELDS; i++) {
                String label = fields.name(all.get(i).name()) + ": "
                        + fields.value(all.get(i).name(), all.get(i).value());
                rows.add(List.of(new Button(
                        Layout.shorten(label.replace('\n', ' '), LABEL),
                        press(Act.FIELD, action.proposed().number(), i, 0))));
                if (!all.get(i).readings().isEmpty()) {
                    rows.add(instead(action.proposed().number(), all.get(i), i));
                }
            }
        }
        rows.add(List.of(button(DecisionPhrase.BUTTON_BACK, Act.SHOW)));
        return rows;
    }

    private List<Button> instead(int action, ProposedField field, int place) {
        List<Button> row = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_BESIDE, field.readings().size()); i++) {
            row.add(new Button(
                    Layout.shorten(
                            "→ " + fields.value(field.name(), field.readings().get(i)), LABEL),
                    press(Act.READING, action, place, i)));
        }
        return row;
    }

    private List<List<Button>> readings(DecisionChanged shown) {
        FieldQuestion question = shown.question();
        if (question == null) {
            return List.of();
        }
        return shown.actions().stream()
                .filter(action -> action.proposed().number() == question.action())
                .findFirst()
                .map(action -> readings(question, place(action, question.field())))
                .orElseGet(List::of);
    }

    private List<List<Button>> readings(FieldQuestion question, int field) {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_READINGS, question.readings().size()); i++) {
            String reading = fields.value(question.field(), question.readings().get(i));
            rows.add(List.of(new Button(
                    Layout.shorten(reading.replace('\n', ' '), LABEL),
                    press(Act.READING, question.action(), field, i))));
        }
        rows.add(List.of(
                new Button(words.text(DecisionPhrase.BUTTON_WRITE), press(Act.WRITE, question.action(), field, 0))));
        return rows;
    }

    private static int place(DecidedAction action, String field) {
        List<String> names =
                action.proposed().fields().stream().map(ProposedField::name).toList();
        return Math.max(0, names.indexOf(field));
    }

    private List<List<Button>> again() {
        return List.of(List.of(
                button(DecisionPhrase.BUTTON_AGAIN, Act.APPROVE), button(DecisionPhrase.BUTTON_REJECT, Act.REJECT)));
    }

    private List<List<Button>> done(DecisionChanged shown) {
        List<Button> row = new ArrayList<>();
        if (mayBeUndone(shown, now)
                && doneAt(shown)
                        .filter(at -> now.isBefore(at.plus(DecisionLimits.UNDO_BUTTON)))
                        .isPresent()) {
            row.add(button(DecisionPhrase.BUTTON_UNDO, Act.UNDO));
        }
        receipts(shown)
                .flatMap(receipt -> Stream.ofNullable(receipt.link()))
                .filter(CardButtons::isAddress)
                .findFirst()
                .map(link -> Button.link(words.text(DecisionPhrase.BUTTON_OPEN_SHOP), link))
                .ifPresent(row::add);
        return row.isEmpty() ? List.of() : List.of(row);
    }

    /** When the last of it was done. */
    static Optional<Instant> doneAt(DecisionChanged shown) {
        return receipts(shown).map(Receipt::at).max(Instant::compareTo);
    }

    private static Stream<Receipt> receipts(DecisionChanged shown) {
        return shown.actions().stream().flatMap(action -> Stream.ofNullable(action.receipt()));
    }

    /** What Telegram takes for a link; it refuses the whole message for any other. */
    private static boolean isAddress(String link) {
        try {
            URI address = URI.create(link);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Button approve(DecisionChanged shown) {
        List<String> kinds =
                shown.actions().stream().map(action -> action.proposed().kind()).toList();
        if (kinds.size() > 1) {
            return button(DecisionPhrase.BUTTON_DO_ALL, Act.APPROVE);
        }
        return switch (kinds.isEmpty() ? "" : kinds.getFirst()) {
            case ActionFields.WOOCOMMERCE_DRAFT -> button(DecisionPhrase.BUTTON_SAVE_DRAFT, Act.APPROVE);
            case ActionFields.WOOCOMMERCE_UPDATE -> button(DecisionPhrase.BUTTON_UPDATE_SHOP, Act.APPROVE);
            case ActionFields.LEDGER_ROW -> button(DecisionPhrase.BUTTON_NOTE, Act.APPROVE);
            default -> button(DecisionPhrase.BUTTON_DO, Act.APPROVE);
        };
    }

    private Button button(DecisionPhrase label, Act act) {
        return new Button(words.text(label), press(act, 0, 0, 0));
    }

    private String press(Act act, int action, int field, int reading) {
        return new DecisionPress(act, decision.id(), decision.version(), action, field, reading).data();
    }
}
