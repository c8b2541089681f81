package dev.rekap.report.table;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.report.ReportContent;
import dev.rekap.report.port.ReportTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The result as text: UTF-8 with a byte order mark (without it Excel takes it for the local code page), lines end with CRLF,
 * quotes only around what some spreadsheet would split. Texts are made {@linkplain SafeText safe}.
 */
public final class CsvTable implements ReportTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";

    private final String separator;
    private final char decimalPoint;

    private CsvTable(String separator, char decimalPoint) {
        this.separator = separator;
        this.decimalPoint = decimalPoint;
    }

    /** As RFC 4180 says, for programs, and for spreadsheets whose locale writes {@code 1.5}. */
    public static CsvTable comma() {
        return new CsvTable(",", '.');
    }

    /** For spreadsheets whose locale writes {@code 1,5}, which therefore separate by semicolon: Indonesian and most of Europe. */
    public static CsvTable semicolon() {
        return new CsvTable(";", ',');
    }

    @Override
    public byte[] write(ReportContent content) {
        List<Column> columns = content.report().settings().columns().list();
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(line(columns.stream()
                .map(column -> SafeText.of(column.name(), ColumnType.TEXT))
                .toList()));
        content.rows().forEach(row -> text.append(line(cells(columns, row.values()))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(List<String> cells) {
        return cells.stream().map(CsvTable::quoted).collect(Collectors.joining(separator, "", LINE_END));
    }

    /** A missing value is an empty cell; so is an empty one. */
    private List<String> cells(List<Column> columns, ExtractedRecord row) {
        List<@Nullable String> values = Cells.of(columns, row);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> cell(values.get(i), columns.get(i).type()))
                .toList();
    }

    private String cell(@Nullable String value, ColumnType type) {
        if (value == null) {
            return "";
        }
        return SafeText.isPlain(value, type) ? value.replace('.', decimalPoint) : SafeText.of(value, type);
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(each -> each == '"' || SafeText.SEPARATORS.indexOf(each) >= 0)
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
