package dev.rekap.gateway.orders.delivery;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.FetchedReport.FileLine;
import dev.rekap.gateway.orders.FetchedReport.Row;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.SentFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a result, line by line.
 *
 * @param failures each recording that came to nothing, with its reason
 * @param checks each value that a user should look at
 * @param totals of each column of numbers
 */
record ResultFindings(List<String> failures, List<String> checks, List<String> totals) {

    static ResultFindings of(FetchedReport content, List<SentFile> files, Words words) {
        return new ResultFindings(failures(content, files, words), checks(content, words), totals(content, words));
    }

    private static List<String> failures(FetchedReport content, List<SentFile> files, Words words) {
        List<String> lines = new ArrayList<>();
        for (FileLine file : content.files()) {
            if (file.failure() != null) {
                lines.add(words.text(OrderPhrase.PROBLEM_LINE, file.name(), reason(file.failure(), null, words)));
            }
        }
        files.stream()
                .filter(file -> file.state() == SentFile.State.REFUSED && !file.isAgain())
                .map(file -> words.text(OrderPhrase.PROBLEM_LINE, file.name(), reason(file, words)))
                .forEach(lines::add);
        return lines;
    }

    private static List<String> checks(FetchedReport content, Words words) {
        List<FlaggedValue> flagged = FlaggedValue.of(content);
        List<String> lines = new ArrayList<>();
        int place = 0;
        for (Row row : content.rows()) {
            int current = ++place;
            alike(content, row, current, words).ifPresent(lines::add);
            flagged.stream()
                    .filter(value -> value.place() == current)
                    .forEach(value -> lines.add(value.line(content, words)));
        }
        return lines;
    }

    /** Said of the later row only: that is the one that may be too many. */
    private static Optional<String> alike(FetchedReport content, Row row, int place, Words words) {
        return row.alike().stream()
                .filter(other -> other < place)
                .findFirst()
                .map(other ->
                        words.text(OrderPhrase.CHECK_DOUBLE, FlaggedValue.where(content, row, place, words), other));
    }

    private static List<String> totals(FetchedReport content, Words words) {
        return content.columns().stream()
                .filter(ResultFindings::isNumber)
                .map(column -> words.text(OrderPhrase.TOTAL_LINE, column.name(), sum(content.rows(), column)))
                .toList();
    }

    static boolean isNumber(Column column) {
        return column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL;
    }

    /** What is no number counts nothing. */
    static BigDecimal sum(List<Row> rows, Column column) {
        return rows.stream()
                .map(row -> row.values().get(column.name()))
                .filter(Objects::nonNull)
                .map(ResultFindings::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(String value) {
        return value.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?") ? new BigDecimal(value) : BigDecimal.ZERO;
    }

    /** Why a recording is refused or failed. */
    static String reason(SentFile file, Words words) {
        return reason(file.reason() == null ? "" : file.reason(), file.reasonText(), words);
    }

    /** The text for a code; where it is a stranger what its sender says, or else that something went wrong. */
    static String reason(String code, @Nullable String text, Words words) {
        return words.reason(code)
                .orElseGet(() -> text == null || text.isBlank() ? words.text(OrderPhrase.REASON_UNKNOWN) : text);
    }

    /** How many recordings came to nothing; one that was only sent again is none. */
    static long failed(ChatReport report, List<SentFile> files) {
        long known = files.stream()
                .filter(file -> file.state() == SentFile.State.FAILED)
                .count();
        long refused = files.stream()
                .filter(file -> file.state() == SentFile.State.REFUSED && !file.isAgain())
                .count();
        // Progress counts failures before anybody says which recordings they are.
        return refused + Math.max(known, report.progress().failed());
    }
}
