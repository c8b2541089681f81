package dev.rekap.gateway.orders.correction;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.FetchedReport.Row;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.correction.Correction.Question;
import dev.rekap.gateway.orders.correction.CorrectionStep.Kind;
import dev.rekap.gateway.orders.delivery.FlaggedValue;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table that is put right, in the words of a language. */
record CorrectedTable(FetchedReport content, Words words) {

    /** Of a value in the text of the message. */
    private static final int LONGEST_VALUE = 200;

    /**
     * The question that a step asks.
     *
     * @return none if there is nothing to ask about any more
     */
    Optional<String> question(CorrectionStep step) {
        if (step.kind() == Kind.ASK_ROW) {
            return Optional.of(Question.MARK + words.text(OrderPhrase.CORRECTION_ASK_ROW, columnNames()));
        }
        int place = placeOf(step.number());
        if (place == 0) {
            return Optional.empty();
        }
        Row row = content.rows().get(place - 1);
        return column(step.column())
                .map(column -> Question.MARK
                        + words.text(
                                OrderPhrase.CORRECTION_ASK,
                                where(row, place),
                                column.name(),
                                shown(row.values().get(column.name())))
                        + example(column)
                                .map(example -> " " + words.text(OrderPhrase.CORRECTION_EXAMPLE, example))
                                .orElse(""));
    }

    /** What a value of this column looks like; none for texts. */
    static Optional<String> example(Column column) {
        return switch (column.type()) {
            case TEXT, UNKNOWN -> Optional.empty();
            case INTEGER -> Optional.of("24");
            case DECIMAL -> Optional.of("1.5");
            case DATE -> Optional.of("2026-11-21");
            case PHONE -> Optional.of("081234567890");
        };
    }

    /** The names of the columns, as a new row is written. */
    String columnNames() {
        return content.columns().stream().map(Column::name).collect(Collectors.joining("; "));
    }

    Optional<Column> column(String name) {
        return content.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    /** Where the row stands in the table, from 1; 0 if it is there no more. */
    int placeOf(int number) {
        for (int i = 0; i < content.rows().size(); i++) {
            if (content.rows().get(i).number() == number) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The row in words, by its number. */
    String where(int number) {
        int place = placeOf(number);
        return place == 0
                ? words.text(OrderPhrase.CHECK_ROW, number)
                : where(content.rows().get(place - 1), place);
    }

    /** A value as texts show it. */
    String shown(@Nullable String value) {
        return value == null || value.isEmpty()
                ? words.text(OrderPhrase.CORRECTION_EMPTY)
                : Layout.shorten(value, LONGEST_VALUE);
    }

    /** That a row may be there twice, of the later one, at the column that names the customer. */
    Optional<String> duplicate(Row row, int place, Column column) {
        boolean isName = content.columns().stream()
                .filter(each -> each.type() == ColumnType.TEXT)
                .findFirst()
                .filter(column::equals)
                .isPresent();
        return row.alike().stream()
                .filter(other -> isName && other < place)
                .findFirst()
                .map(other -> words.text(OrderPhrase.CHECK_DOUBLE, where(row, place), other));
    }

    String where(Row row, int place) {
        return FlaggedValue.where(content, row, place, words);
    }
}
