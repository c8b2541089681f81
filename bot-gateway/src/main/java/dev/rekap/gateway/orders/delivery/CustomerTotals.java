package dev.rekap.gateway.orders.delivery;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.FetchedReport.Row;
import dev.rekap.gateway.orders.OrderPhrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Totals per customer; the first column of text names the customer. */
final class CustomerTotals {

    private CustomerTotals() {}

    /** The customer of a row; none if nobody was named. */
    static @Nullable String name(FetchedReport content, Row row) {
        return column(content)
                .map(column -> row.values().get(column.name()))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    /** The totals as a text of any length; customers in order of mention, however their name is spelt. */
    static String text(FetchedReport content, Words words) {
        List<Column> numbers =
                content.columns().stream().filter(ResultFindings::isNumber).toList();
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : content.rows()) {
            String name = name(content, row);
            String key = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                OrderPhrase.SUMMARY_TITLE, groups.size(), content.rows().size()));
        for (List<Row> rows : groups.values()) {
            String name = name(content, rows.getFirst());
            lines.add(words.text(
                    OrderPhrase.SUMMARY_LINE,
                    name == null ? words.text(OrderPhrase.SUMMARY_NAMELESS) : name,
                    sums(rows, numbers, words),
                    numbers.isEmpty() ? 1 : rows.size()));
        }
        if (!numbers.isEmpty()) {
            lines.add(words.text(OrderPhrase.SUMMARY_TOTAL, sums(content.rows(), numbers, words)));
        }
        return String.join("\n", lines);
    }

    private static String sums(List<Row> rows, List<Column> numbers, Words words) {
        if (numbers.isEmpty()) {
            return words.text(OrderPhrase.SUMMARY_ORDERS, rows.size());
        }
        if (numbers.size() == 1) {
            return words.text(OrderPhrase.SUMMARY_NUMBER, ResultFindings.sum(rows, numbers.getFirst()));
        }
        return numbers.stream()
                .map(column -> words.text(OrderPhrase.SUMMARY_SUM, column.name(), ResultFindings.sum(rows, column)))
                .collect(Collectors.joining(", "));
    }

    private static Optional<Column> column(FetchedReport content) {
        return content.columns().stream()
                .filter(column -> column.type() == ColumnType.TEXT)
                .findFirst();
    }
}
