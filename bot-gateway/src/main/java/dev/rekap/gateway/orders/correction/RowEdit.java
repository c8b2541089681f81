package dev.rekap.gateway.orders.correction;

import dev.rekap.contracts.orders.Column;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the step of a correction at report-service, and says what became of it. */
record RowEdit(ReportApi api, Correction correction) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;\\n]\\s*");

    /** Of what was written, in a notice. */
    private static final int LONGEST = 100;

    private static final String CHANGED = "VERSION_CHANGED";
    private static final String TOO_MANY_VALUES = "TOO_MANY_VALUES";

    /**
     * Takes the step.
     *
     * @return the code of the problem that stands against it; none if it is done, or changes nothing
     */
    Optional<String> take() {
        CorrectionStep step = correction.step();
        int version = correction.panel().version();
        return switch (step.kind()) {
            case REPLACE ->
                api.correct(correction.report(), version, step.number(), Map.of(step.column(), step.text()), List.of());
            case CONFIRM -> api.correct(correction.report(), version, step.number(), Map.of(), List.of(step.column()));
            case ADD ->
                add(version, SEPARATOR.splitAsStream(step.text().strip()).toList());
            case REMOVE -> api.removeRow(correction.report(), version, step.number());
            case SEND -> api.announce(correction.report());
            case SHOW_CHECKS, SHOW_ROWS, SHOW_ROW, SHOW_VALUE, ASK_VALUE, ASK_ROW, CLOSE -> Optional.empty();
        };
    }

    private Optional<String> add(int version, List<String> values) {
        List<Column> columns = api.content(correction.report()).columns();
        if (values.size() > columns.size()) {
            return Optional.of(TOO_MANY_VALUES);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            row.put(columns.get(i).name(), values.get(i));
        }
        return api.addRow(correction.report(), version, row);
    }

    /**
     * What became of it.
     *
     * @param after the report as it is now
     */
    String notice(Optional<String> problem, CorrectedTable after) {
        Words words = after.words();
        // After a crash the step is taken once more, and meets its own change.
        boolean isDone = problem.isEmpty() || (problem.get().equals(CHANGED) && isAsWanted(after));
        return isDone ? done(after, words) : refused(problem.get(), after, words);
    }

    private String done(CorrectedTable after, Words words) {
        CorrectionStep step = correction.step();
        return switch (step.kind()) {
            case REPLACE ->
                words.text(
                        OrderPhrase.CORRECTION_SAVED,
                        after.where(step.number()),
                        step.column(),
                        after.shown(value(after, step)));
            case CONFIRM -> words.text(OrderPhrase.CORRECTION_CONFIRMED, after.where(step.number()), step.column());
            case ADD -> words.text(OrderPhrase.CORRECTION_ADDED);
            case REMOVE -> words.text(OrderPhrase.CORRECTION_REMOVED);
            case SEND -> words.text(OrderPhrase.CORRECTION_SENT);
            case ASK_VALUE, ASK_ROW -> words.text(OrderPhrase.CORRECTION_ASKED);
            case SHOW_CHECKS, SHOW_ROWS, SHOW_ROW, SHOW_VALUE, CLOSE -> "";
        };
    }

    private String refused(String problem, CorrectedTable after, Words words) {
        return switch (problem) {
            case CHANGED -> words.text(OrderPhrase.CORRECTION_CHANGED);
            case "INVALID_VALUE" -> invalid(after, words);
            case TOO_MANY_VALUES -> words.text(OrderPhrase.CORRECTION_TOO_MANY, after.columnNames());
            case "TOO_MANY_RECORDS" -> words.text(OrderPhrase.CORRECTION_FULL);
            case "RECORD_NOT_FOUND", "RECORD_REMOVED" -> words.text(OrderPhrase.CORRECTION_ROW_GONE);
            case "NOT_FINISHED" -> words.text(OrderPhrase.DONE_ALREADY);
            default -> words.text(OrderPhrase.CORRECTION_REFUSED);
        };
    }

    private String invalid(CorrectedTable after, Words words) {
        CorrectionStep step = correction.step();
        String example =
                after.column(step.column()).flatMap(CorrectedTable::example).orElseGet(after::columnNames);
        String column = step.column().isEmpty() ? after.columnNames() : step.column();
        return words.text(OrderPhrase.CORRECTION_INVALID, Layout.shorten(step.text(), LONGEST), column, example);
    }

    private boolean isAsWanted(CorrectedTable after) {
        CorrectionStep step = correction.step();
        boolean isThere = after.placeOf(step.number()) > 0;
        return step.kind() == CorrectionStep.Kind.REMOVE
                ? !isThere
                : step.kind() == CorrectionStep.Kind.REPLACE
                        && isThere
                        && step.text().strip().equals(value(after, step));
    }

    /** Empty where there is none. */
    private static String value(CorrectedTable after, CorrectionStep step) {
        int place = after.placeOf(step.number());
        String value = place == 0
                ? null
                : after.content().rows().get(place - 1).values().get(step.column());
        return value == null ? "" : value;
    }
}
