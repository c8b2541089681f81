package dev.rekap.gateway.orders.delivery;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.gateway.channel.texts.Layout;
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

    private static final List<String> CHECKED = List.of(
            Flag.MISSING.name(),
            Flag.LOW_CONFIDENCE.name(),
            Flag.NO_EVIDENCE.name(),
            Flag.OTHER_READING.name(),
            Flag.OTHER_LANGUAGE.name());

    /** Of the words that a value was read from; the workbook has them all. */
    private static final int LONGEST_QUOTE = 60;

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
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Row row : content.rows()) {
            number++;
            alike(content, row, number, words).ifPresent(lines::add);
            for (Column column : content.columns()) {
                List<String> flags = row.flags().getOrDefault(column.name(), List.of());
                if (CHECKED.stream().anyMatch(flags::contains)) {
                    lines.add(check(content, row, number, column, words));
                }
            }
        }
        return lines;
    }

    private static String check(FetchedReport content, Row row, int number, Column column, Words words) {
        String value = row.values().get(column.name());
        String where = where(content, row, number, words);
        if (value == null) {
            return words.text(OrderPhrase.CHECK_MISSING, where, column.name());
        }
        String heard = heard(row, column, value, words);
        String other = row.otherReadings().get(column.name());
        return other == null
                ? words.text(OrderPhrase.CHECK_UNSURE, where, column.name(), value, heard)
                : words.text(OrderPhrase.CHECK_OTHER, where, column.name(), value, other, heard);
    }

    /** Said of the later row only: that is the one that may be too many. */
    private static Optional<String> alike(FetchedReport content, Row row, int number, Words words) {
        return row.alike().stream()
                .filter(other -> other < number)
                .findFirst()
                .map(other -> words.text(OrderPhrase.CHECK_DOUBLE, where(content, row, number, words), other));
    }

    private static String where(FetchedReport content, Row row, int number, Words words) {
        String who = CustomerTotals.name(content, row);
        return who == null
                ? words.text(OrderPhrase.CHECK_ROW, number)
                : words.text(OrderPhrase.CHECK_ROW_OF, number, who);
    }

    /** The words that it was read from, where they say more than the value. */
    private static String heard(Row row, Column column, String value, Words words) {
        String quote = row.heard().getOrDefault(column.name(), "").strip();
        return quote.isEmpty() || quote.equalsIgnoreCase(value)
                ? ""
                : words.text(OrderPhrase.CHECK_HEARD, Layout.shorten(quote, LONGEST_QUOTE));
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
