package dev.rekap.gateway.orders.delivery;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Column;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.FetchedReport.Row;
import dev.rekap.gateway.orders.OrderPhrase;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that a user should look at.
 *
 * @param place of its row in the table, from 1
 */
public record FlaggedValue(int place, Row row, Column column) {

    private static final List<String> CHECKED = List.of(
            Flag.MISSING.name(),
            Flag.LOW_CONFIDENCE.name(),
            Flag.NO_EVIDENCE.name(),
            Flag.OTHER_READING.name(),
            Flag.OTHER_LANGUAGE.name());

    /** Of a value, and of the words that it was read from; the workbook has them all. */
    private static final int LONGEST = 60;

    /** All of them, in the order of the table. */
    public static List<FlaggedValue> of(FetchedReport content) {
        List<FlaggedValue> found = new ArrayList<>();
        int place = 0;
        for (Row row : content.rows()) {
            place++;
            for (Column column : content.columns()) {
                if (isChecked(row, column)) {
                    found.add(new FlaggedValue(place, row, column));
                }
            }
        }
        return found;
    }

    /** Whether a user should look at this value. */
    public static boolean isChecked(Row row, Column column) {
        return row.flags().getOrDefault(column.name(), List.of()).stream().anyMatch(CHECKED::contains);
    }

    /** What is doubtful, on one line. */
    public String line(FetchedReport content, Words words) {
        String value = row.values().get(column.name());
        String where = where(content, row, place, words);
        if (value == null) {
            return words.text(OrderPhrase.CHECK_MISSING, where, column.name());
        }
        String shown = Layout.shorten(value, LONGEST);
        String other = row.otherReadings().get(column.name());
        return other == null
                ? words.text(OrderPhrase.CHECK_UNSURE, where, column.name(), shown, heard(row, column, words))
                : words.text(
                        OrderPhrase.CHECK_OTHER,
                        where,
                        column.name(),
                        shown,
                        Layout.shorten(other, LONGEST),
                        heard(row, column, words));
    }

    /** A row by its place and its customer. */
    public static String where(FetchedReport content, Row row, int place, Words words) {
        String who = CustomerTotals.name(content, row);
        return who == null
                ? words.text(OrderPhrase.CHECK_ROW, place)
                : words.text(OrderPhrase.CHECK_ROW_OF, place, Layout.shorten(who, LONGEST));
    }

    /** The words that a value was read from, where they say more than it does; else empty. */
    public static String heard(Row row, Column column, Words words) {
        String quote = row.heard().getOrDefault(column.name(), "").strip();
        return quote.isEmpty() || quote.equalsIgnoreCase(row.values().get(column.name()))
                ? ""
                : words.text(OrderPhrase.CHECK_HEARD, Layout.shorten(quote, LONGEST));
    }
}
