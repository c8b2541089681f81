package dev.rekap.contracts.orders;

import dev.rekap.contracts.SingleValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of one report, in the order of the result file: 1 to 20, each name once. */
@SingleValue
public record Columns(List<Column> list) {

    public static final int MAX_COLUMNS = 20;

    /** What a drink seller asked for first. */
    public static final Columns DEFAULT = new Columns(List.of(
            new Column("Nama", ColumnType.TEXT, "Nama pelanggan yang memesan, tanpa sapaan"),
            new Column("Alamat", ColumnType.TEXT, "Alamat pengiriman selengkapnya, seperti diucapkan"),
            new Column(
                    "Jumlah minuman yang di beli",
                    ColumnType.INTEGER,
                    "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12")));

    /**
     * Checks the columns.
     *
     * @throws IllegalArgumentException if there is no column, there are more than 20, or a name stands twice
     */
    public Columns {
        list = List.copyOf(list);
        if (list.isEmpty() || list.size() > MAX_COLUMNS) {
            throw new IllegalArgumentException("a report takes 1 to " + MAX_COLUMNS + " columns");
        }
        Set<String> names = new HashSet<>();
        for (Column column : list) {
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("column '" + column.name() + "' stands twice");
            }
        }
    }

    /**
     * Reads what users write: {@code Nama; Alamat; Jumlah:integer}. A column without a type is text.
     *
     * @throws UnknownColumnTypeException if a type is none of {@link ColumnType}
     * @throws IllegalArgumentException for every other fault, with a message that names it
     */
    public static Columns parse(String text) {
        return new Columns(Arrays.stream(text.split(";", -1))
                .filter(part -> !part.isBlank())
                .map(Columns::parseColumn)
                .toList());
    }

    private static Column parseColumn(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return Column.of(text, ColumnType.TEXT);
        }
        String type = text.substring(colon + 1).strip();
        return Column.of(
                text.substring(0, colon),
                ColumnType.named(type).orElseThrow(() -> new UnknownColumnTypeException(type)));
    }

    /** The form that {@link #parse} reads. */
    public String format() {
        return list.stream()
                .map(column -> column.type() == ColumnType.TEXT
                        ? column.name()
                        : column.name() + ":" + column.type().label())
                .collect(Collectors.joining("; "));
    }

    public List<String> names() {
        return list.stream().map(Column::name).toList();
    }
}
