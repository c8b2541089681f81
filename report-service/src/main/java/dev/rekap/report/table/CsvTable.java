package dev.rekap.report.table;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.report.ReportContent;
import dev.rekap.report.port.ReportTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result file: comma-separated as RFC 4180 says, UTF-8 with a byte order mark (without it Excel takes it for the local
 * code page), lines end with CRLF, quotes only where needed. Texts are made {@linkplain SafeText safe}.
 */
public final class CsvTable implements ReportTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public byte[] write(ReportContent content) {
        List<Column> columns = content.report().settings().columns().list();
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (ICSVWriter csv = new CSVWriterBuilder(text)
                .withSeparator(ICSVWriter.DEFAULT_SEPARATOR)
                .withQuoteChar(ICSVWriter.DEFAULT_QUOTE_CHARACTER)
                .withEscapeChar(ICSVWriter.DEFAULT_QUOTE_CHARACTER)
                .withLineEnd(ICSVWriter.RFC4180_LINE_END)
                .build()) {
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
    private static String[] cells(List<Column> columns, ExtractedRecord row) {
        List<@Nullable String> values = Cells.of(columns, row);
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            String value = values.get(i);
            cells[i] = value == null ? "" : SafeText.of(value, columns.get(i).type());
        }
        return cells;
    }
}
