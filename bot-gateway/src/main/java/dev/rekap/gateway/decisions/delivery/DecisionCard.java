package dev.rekap.gateway.decisions.delivery;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.FieldQuestion;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.contracts.decisions.Receipt;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecision.View;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.FieldLines;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The text of a card: what will be done, field by field, or what was done. */
final class DecisionCard {

    private static final Set<String> PEOPLES = Set.of(
            ActionFields.NAME,
            ActionFields.PRICE,
            ActionFields.STOCK,
            ActionFields.CATEGORY,
            ActionFields.TAGS,
            ActionFields.DESCRIPTION,
            ActionFields.SHORT_DESCRIPTION,
            ActionFields.NOTE,
            ActionFields.AMOUNT,
            ActionFields.TEXT);

    private static final Set<String> SHOP = Set.of(ActionFields.WOOCOMMERCE_DRAFT, ActionFields.WOOCOMMERCE_UPDATE);

    private final ChatDecision decision;
    private final Words words;
    private final FieldLines fields;
    private final Instant now;
    private final ZoneId zone;

    private DecisionCard(ChatDecision decision, Instant now, ZoneId zone) {
        this.decision = decision;
        this.words = Texts.of(decision.locale());
        this.fields = new FieldLines(words);
        this.now = now;
        this.zone = zone;
    }

    /** The card as it is now. */
    static OutgoingMessage message(ChatDecision decision, Instant now, ZoneId zone) {
        DecisionCard card = new DecisionCard(decision, now, zone);
        CardButtons buttons = new CardButtons(decision, now);
        return new OutgoingMessage(
                Layout.shorten(String.join("\n", card.lines()), OutgoingMessage.MAX_TEXT), buttons.rows());
    }

    private List<String> lines() {
        DecisionChanged shown = decision.shown();
        if (shown == null) {
            return List.of(beforeItIsKnown());
        }
        List<String> lines = new ArrayList<>();
        if (shown.dryRun()) {
            lines.add(words.text(DecisionPhrase.CARD_DRY_RUN));
        }
        lines.add(title(shown));
        lines.addAll(decision.view() == View.PLAN && CardButtons.isOpen(shown.state()) ? plan(shown) : actions(shown));
        shown.notices().stream()
                .sorted()
                .map(notice -> words.text(DecisionPhrase.CARD_NOTICE, text(notice)))
                .forEach(lines::add);
        if (shown.cost().compareTo(BigDecimal.ZERO) > 0 && CardButtons.isOpen(shown.state())) {
            lines.add(words.text(DecisionPhrase.CARD_COST, words.money(shown.currency(), shown.cost())));
        }
        lines.addAll(ending(shown));
        return lines;
    }

    private String beforeItIsKnown() {
        return switch (decision.stage()) {
            case UNSURE -> words.text(DecisionPhrase.ASK_WHOSE);
            case COLLECTING -> words.text(DecisionPhrase.CARD_COLLECTING);
            case CLOSED -> words.text(DecisionPhrase.CARD_READING);
            case ENDED -> words.text(DecisionPhrase.CARD_FAILED, reason(String.valueOf(decision.problem())));
        };
    }

    private String title(DecisionChanged shown) {
        return switch (shown.state()) {
            case COLLECTING, READING -> words.text(DecisionPhrase.CARD_READING);
            case PROPOSED, ASKING ->
                words.text(isPlanned(shown) ? DecisionPhrase.CARD_PROPOSED : DecisionPhrase.CARD_CHECKING);
            case APPROVED, DOING -> words.text(DecisionPhrase.CARD_APPROVED);
            case DONE -> words.text(DecisionPhrase.CARD_DONE);
            case PARTLY_DONE -> words.text(DecisionPhrase.CARD_PARTLY_DONE);
            case UNDOING -> words.text(DecisionPhrase.CARD_UNDOING);
            case UNDONE -> words.text(DecisionPhrase.CARD_UNDONE);
            case REJECTED -> words.text(DecisionPhrase.CARD_REJECTED);
            case EXPIRED -> words.text(DecisionPhrase.CARD_EXPIRED);
            case FAILED -> words.text(DecisionPhrase.CARD_FAILED, failure(shown));
            case UNKNOWN -> words.text(DecisionPhrase.CARD_UNKNOWN);
        };
    }

    /** Whether the shop was looked at, where it matters; an open question comes before that. */
    static boolean isPlanned(DecisionChanged shown) {
        return shown.state() == DecisionState.ASKING
                || shown.actions().stream()
                        .allMatch(action -> !SHOP.contains(action.proposed().kind())
                                || !action.changes().isEmpty());
    }

    private String failure(DecisionChanged shown) {
        FailureCode code = Optional.ofNullable(shown.failure())
                .or(() -> shown.actions().stream()
                        .flatMap(action -> Stream.ofNullable(action.failure()))
                        .findFirst())
                .orElse(FailureCode.UNKNOWN);
        return reason(code.name());
    }

    private String reason(String code) {
        return words.reason(code).orElse(code);
    }

    private String text(Notice notice) {
        return notice.text(words.locale());
    }

    private List<String> actions(DecisionChanged shown) {
        List<String> lines = new ArrayList<>();
        boolean several = shown.actions().size() > 1;
        for (DecidedAction action : shown.actions()) {
            String kind = fields.kind(action.proposed().kind());
            lines.add(
                    several
                            ? words.text(
                                    DecisionPhrase.CARD_ACTION,
                                    action.proposed().number(),
                                    kind)
                            : kind);
            Receipt receipt = action.receipt();
            if (receipt != null && action.state() == ActionState.DONE) {
                receipt.fields().stream()
                        .filter(DecisionCard::isForPeople)
                        .map(this::receiptLine)
                        .forEach(lines::add);
            } else {
                action.proposed().fields().forEach(field -> lines.addAll(fieldLines(action, field)));
                if (!action.proposed().pictures().isEmpty()) {
                    lines.add(words.text(
                            DecisionPhrase.CARD_PICTURES,
                            action.proposed().pictures().size()));
                }
            }
            if (several || shown.state() == DecisionState.PARTLY_DONE) {
                state(action).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<String> state(DecidedAction action) {
        return switch (action.state()) {
            case PROPOSED, DOING, UNDOING -> Optional.empty();
            case DONE -> Optional.of(words.text(DecisionPhrase.CARD_ACTION_DONE));
            case UNDONE -> Optional.of(words.text(DecisionPhrase.CARD_ACTION_UNDONE));
            case NOT_DONE ->
                Optional.of(words.text(
                        DecisionPhrase.CARD_ACTION_FAILED,
                        reason(
                                action.failure() == null
                                        ? FailureCode.UNKNOWN.name()
                                        : action.failure().name())));
            case UNKNOWN -> Optional.of(words.text(DecisionPhrase.CARD_ACTION_UNKNOWN));
        };
    }

    /** The other side's own fields, such as its state, are for adapters. */
    private static boolean isForPeople(ActionField field) {
        return PEOPLES.contains(field.name());
    }

    private String receiptLine(ActionField field) {
        return words.text(
                DecisionPhrase.CARD_FIELD, fields.name(field.name()), fields.value(field.name(), field.value()), "");
    }

    private List<String> fieldLines(DecidedAction action, ProposedField field) {
        List<String> lines = new ArrayList<>();
        String name = fields.name(field.name());
        String value = fields.value(field.name(), field.value());
        String source = fields.source(field);
        lines.add(action.changes().stream()
                .filter(change -> change.name().equals(field.name()) && change.before() != null)
                .findFirst()
                .map(change -> words.text(
                        DecisionPhrase.CARD_CHANGE, name, fields.value(field.name(), change.before()), value, source))
                .orElseGet(() -> words.text(DecisionPhrase.CARD_FIELD, name, value, source)));
        field.flags().stream()
                .sorted()
                .map(flag -> words.text(DecisionPhrase.CARD_FLAG, fields.flag(flag, field)))
                .forEach(lines::add);
        return lines;
    }

    private List<String> plan(DecisionChanged shown) {
        List<String> lines = new ArrayList<>(List.of(words.text(DecisionPhrase.CARD_PLAN)));
        for (DecidedAction action : shown.actions()) {
            lines.add(words.text(
                    DecisionPhrase.CARD_ACTION,
                    action.proposed().number(),
                    fields.kind(action.proposed().kind())));
            action.changes().stream().map(this::change).forEach(lines::add);
            if (action.changes().isEmpty()) {
                lines.add(words.text(DecisionPhrase.CARD_PLAN_NONE));
            }
        }
        return lines;
    }

    private String change(FieldChange change) {
        return words.text(
                DecisionPhrase.CARD_CHANGE,
                fields.name(change.name()),
                fields.value(change.name(), change.before()),
                fields.value(change.name(), change.after()),
                "");
    }

    private List<String> ending(DecisionChanged shown) {
        List<String> lines = new ArrayList<>();
        FieldQuestion question = shown.question();
        if (shown.state() == DecisionState.ASKING && question != null && decision.view() == View.MAIN) {
            lines.add(words.text(
                    DecisionPhrase.CARD_QUESTION,
                    fields.name(question.field()),
                    fields.flag(question.why(), question.field(), question.readings())));
        }
        if (decision.view() == View.FIELDS && CardButtons.isOpen(shown.state())) {
            lines.add(words.text(DecisionPhrase.CARD_CHOOSE_FIELD));
        }
        Instant until = shown.undoUntil();
        if (CardButtons.mayBeUndone(shown, now) && until != null) {
            lines.add(words.text(DecisionPhrase.CARD_UNDO_HINT, words.time(until, zone)));
        }
        return lines;
    }
}
