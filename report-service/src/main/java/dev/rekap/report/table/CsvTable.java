package dev.rekap.report.table;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.report.ReportContent;
import dev.rekap.report.port.ReportTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The result as text: UTF-8 with a byte order mark (without it Excel takes it for the local code page), lines end with CRLF,
 * quotes only around what some spreadsheet would split. Texts are made {@linkplain SafeText safe}.
 */
public final class CsvTable implements ReportTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final char separator;
    private final char decimalPoint;

    private CsvTable(char separator, char decimalPoint) {
        this.separator = separator;
        this.decimalPoint = decimalPoint;
    }

    /** As RFC 4180 says, for programs, and for spreadsheets whose locale writes {@code 1.5}. */
    public static CsvTable comma() {
        return new CsvTable(',', '.');
    }

    /** For spreadsheets whose locale writes {@code 1,5}, which therefore separate by semicolon: Indonesian and most of Europe. */
    public static CsvTable semicolon() {
        return new CsvTable(';', ',');
    }

    @Override
    public byte[] write(ReportContent content) {
        List<Column> columns = content.report().settings().columns().list();
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (ICSVWriter csv = new QuotingWriter(text, separator)) {
            csv.writeNext(header(columns), false);
            content.rows().forEach(row -> csv.writeNext(cells(columns, row.values()), false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String[] header(List<Column> columns) {
        return columns.stream()
                .map(column -> SafeText.of(column.name(), ColumnType.TEXT))
                .toArray(String[]::new);
    }

    /** A missing value is an empty cell; so is an empty one. */
    private String[] cells(List<Column> columns, ExtractedRecord row) {
        List<@Nullable String> values = Cells.of(columns, row);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> cell(values.get(i), columns.get(i).type()))
                .toArray(String[]::new);
    }

    private String cell(@Nullable String value, ColumnType type) {
        if (value == null) {
            return "";
        }
        return SafeText.isPlain(value, type) ? value.replace('.', decimalPoint) : SafeText.of(value, type);
    }

    /** Quotes what any reader may split, not only what this separator splits. */
    private static final class QuotingWriter extends CSVWriter {

        QuotingWriter(Writer text, char separator) {
            super(text, separator, DEFAULT_QUOTE_CHARACTER, DEFAULT_QUOTE_CHARACTER, RFC4180_LINE_END);
        }

        @Override
        protected boolean stringContainsSpecialCharacters(String cell) {
            return super.stringContainsSpecialCharacters(cell)
                    || cell.chars().anyMatch(each -> SafeText.SEPARATORS.indexOf(each) >= 0);
        }
    }
}
