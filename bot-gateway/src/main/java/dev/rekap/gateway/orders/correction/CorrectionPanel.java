package dev.rekap.gateway.orders.correction;

import dev.rekap.contracts.orders.Column;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.orders.FetchedReport.Row;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.correction.Correction.Choice;
import dev.rekap.gateway.orders.correction.Correction.Panel;
import dev.rekap.gateway.orders.correction.CorrectionStep.Kind;
import dev.rekap.gateway.orders.delivery.FlaggedValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Renders what the message of a correction shows.
 *
 * @param table as it is now
 * @param isSendable whether there are changes that the chat has no table of
 * @param page looks up the page on which the report can be heard and corrected; none if there is none
 */
record CorrectionPanel(CorrectedTable table, boolean isSendable, Supplier<Optional<URI>> page) {

    /** Longer labels are cut by phones. */
    private static final int LONGEST_LABEL = 40;

    /**
     * What follows from a step.
     *
     * @param notice what became of it; may be empty
     */
    Panel after(CorrectionStep step, String notice) {
        return switch (step.kind()) {
            case SHOW_ROWS -> rows(step.number(), notice);
            case SHOW_ROW -> row(step.number(), notice);
            case SHOW_VALUE, ASK_VALUE -> value(step.number(), step.column(), notice);
            case SHOW_CHECKS -> checks(step.number(), notice);
            case ASK_ROW, REPLACE, CONFIRM, ADD, REMOVE, SEND, CLOSE -> checks(0, notice);
        };
    }

    /** A message without buttons: nothing more can be done. */
    static Panel closed(String text) {
        return new Panel(0, text, List.of());
    }

    private Panel checks(int wanted, String notice) {
        List<Check> checks = allChecks();
        PanelPage shown = PanelPage.of(checks.size(), wanted);
        List<String> lines = lines(notice);
        int rows = table.content().rows().size();
        lines.add(
                checks.isEmpty()
                        ? table.words().text(OrderPhrase.CORRECTION_CLEAN, rows)
                        : table.words().text(OrderPhrase.CORRECTION_TITLE, rows, checks.size()));
        checks.subList(shown.from(), shown.to()).forEach(check -> lines.add(check.line()));
        shown.addTo(lines, table.words());
        if (isSendable) {
            lines.add(table.words().text(OrderPhrase.CORRECTION_UNSENT));
        }
        List<List<Choice>> choices = new ArrayList<>();
        checks.subList(shown.from(), shown.to()).forEach(check -> choices.add(List.of(check.choice())));
        shown.addMoves(choices, Kind.SHOW_CHECKS);
        choices.add(List.of(
                choice(OrderPhrase.BUTTON_ROWS, CorrectionStep.of(Kind.SHOW_ROWS, 0)),
                choice(OrderPhrase.BUTTON_ADD_ROW, CorrectionStep.of(Kind.ASK_ROW, 0))));
        page.get()
                .ifPresent(url -> choices.add(
                        List.of(new Choice(table.words().text(OrderPhrase.BUTTON_REVIEW), null, url.toString()))));
        if (isSendable) {
            choices.add(List.of(choice(OrderPhrase.BUTTON_SEND, CorrectionStep.of(Kind.SEND, 0))));
        }
        choices.add(List.of(choice(OrderPhrase.BUTTON_CLOSE, CorrectionStep.of(Kind.CLOSE, 0))));
        return panel(lines, choices);
    }

    private Panel rows(int wanted, String notice) {
        PanelPage shown = PanelPage.of(table.content().rows().size(), wanted);
        List<String> lines = lines(notice);
        lines.add(table.words()
                .text(OrderPhrase.CORRECTION_ROWS, table.content().rows().size()));
        shown.addTo(lines, table.words());
        List<List<Choice>> choices = new ArrayList<>();
        for (int i = shown.from(); i < shown.to(); i++) {
            Row row = table.content().rows().get(i);
            String values = table.content().columns().stream()
                    .map(column -> row.values().get(column.name()))
                    .filter(value -> value != null && !value.isBlank())
                    .collect(Collectors.joining(", "));
            choices.add(List.of(Choice.of(
                    label(table.words().text(OrderPhrase.CORRECTION_ROW_ITEM, i + 1, values)),
                    CorrectionStep.of(Kind.SHOW_ROW, row.number()))));
        }
        shown.addMoves(choices, Kind.SHOW_ROWS);
        choices.add(List.of(back()));
        return panel(lines, choices);
    }

    private Panel row(int number, String notice) {
        int place = table.placeOf(number);
        if (place == 0) {
            return checks(0, table.words().text(OrderPhrase.CORRECTION_ROW_GONE));
        }
        Row row = table.content().rows().get(place - 1);
        List<String> lines = lines(notice);
        lines.add(table.words().text(OrderPhrase.CORRECTION_ROW, table.where(row, place)));
        List<List<Choice>> choices = new ArrayList<>();
        for (Column column : table.content().columns()) {
            String value = row.values().get(column.name());
            lines.add(table.words().text(OrderPhrase.CORRECTION_CELL, column.name(), table.shown(value)));
            choices.add(List.of(Choice.of(
                    label(column.name() + ": " + table.shown(value)),
                    CorrectionStep.of(Kind.SHOW_VALUE, number, column.name()))));
        }
        choices.add(List.of(remove(place, number)));
        choices.add(List.of(
                choice(OrderPhrase.BUTTON_BACK, CorrectionStep.of(Kind.SHOW_ROWS, (place - 1) / PanelPage.ENTRIES))));
        return panel(lines, choices);
    }

    private Panel value(int number, String name, String notice) {
        int place = table.placeOf(number);
        Optional<Column> found = table.column(name);
        if (place == 0 || found.isEmpty()) {
            return checks(0, table.words().text(OrderPhrase.CORRECTION_ROW_GONE));
        }
        Row row = table.content().rows().get(place - 1);
        Column column = found.get();
        String value = row.values().get(name);
        List<String> lines = lines(notice);
        table.duplicate(row, place, column).ifPresent(lines::add);
        lines.add(table.words()
                .text(
                        OrderPhrase.CORRECTION_VALUE,
                        table.where(row, place),
                        name,
                        table.shown(value),
                        FlaggedValue.heard(row, column, table.words())));
        List<List<Choice>> choices = new ArrayList<>();
        if (FlaggedValue.isChecked(row, column)
                || table.duplicate(row, place, column).isPresent()) {
            choices.add(List.of(Choice.of(
                    value == null
                            ? table.words().text(OrderPhrase.BUTTON_RIGHTLY_EMPTY)
                            : label(table.words().text(OrderPhrase.BUTTON_RIGHT, value)),
                    CorrectionStep.of(Kind.CONFIRM, number, name))));
        }
        String other = row.otherReadings().get(name);
        if (other != null && !other.equals(value)) {
            choices.add(List.of(Choice.of(label(other), new CorrectionStep(Kind.REPLACE, number, name, other))));
        }
        List<Choice> own = new ArrayList<>();
        own.add(choice(OrderPhrase.BUTTON_WRITE, CorrectionStep.of(Kind.ASK_VALUE, number, name)));
        if (value != null) {
            own.add(choice(OrderPhrase.BUTTON_CLEAR, new CorrectionStep(Kind.REPLACE, number, name, "")));
        }
        choices.add(own);
        choices.add(List.of(remove(place, number)));
        choices.add(List.of(back()));
        return panel(lines, choices);
    }

    private record Check(String line, Choice choice) {}

    /** Values to check, and rows that may be there twice, in the order of the table. */
    private List<Check> allChecks() {
        List<FlaggedValue> flagged = FlaggedValue.of(table.content());
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < table.content().rows().size(); i++) {
            int place = i + 1;
            Row row = table.content().rows().get(i);
            for (Column column : table.content().columns()) {
                table.duplicate(row, place, column).ifPresent(line -> checks.add(check(line, row, place, column)));
            }
            flagged.stream()
                    .filter(value -> value.place() == place)
                    .forEach(value ->
                            checks.add(check(value.line(table.content(), table.words()), row, place, value.column())));
        }
        return checks;
    }

    private Check check(String line, Row row, int place, Column column) {
        return new Check(
                line,
                Choice.of(
                        label(table.words()
                                .text(
                                        OrderPhrase.CORRECTION_ITEM,
                                        place,
                                        column.name(),
                                        table.shown(row.values().get(column.name())))),
                        CorrectionStep.of(Kind.SHOW_VALUE, row.number(), column.name())));
    }

    private Panel panel(List<String> lines, List<List<Choice>> choices) {
        return new Panel(table.content().version(), String.join("\n", lines), choices);
    }

    private static List<String> lines(String notice) {
        return notice.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(notice, ""));
    }

    private Choice choice(OrderPhrase label, CorrectionStep step) {
        return Choice.of(table.words().text(label), step);
    }

    private Choice back() {
        return choice(OrderPhrase.BUTTON_BACK, CorrectionStep.of(Kind.SHOW_CHECKS, 0));
    }

    private Choice remove(int place, int number) {
        return Choice.of(
                table.words().text(OrderPhrase.BUTTON_REMOVE_ROW, place), CorrectionStep.of(Kind.REMOVE, number));
    }

    private static String label(String text) {
        return Layout.shorten(text.replaceAll("\\s+", " "), LONGEST_LABEL);
    }
}
