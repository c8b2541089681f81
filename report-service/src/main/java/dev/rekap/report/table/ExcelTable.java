package dev.rekap.report.table;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportRow;
import dev.rekap.report.port.ReportTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The result as an Excel workbook. Numbers of number columns are numbers; all else is a string cell, which no spreadsheet
 * calculates, so that nothing needs an apostrophe. A value that wants a person's look is yellow, one that a person replaced is green; a second sheet has its evidence.
 */
public final class ExcelTable implements ReportTable {

    private static final String YELLOW = "FFF2CC";

    private static final String GREEN = "E2EFDA";

    /** The number format of text. */
    private static final String TEXT_FORMAT = "@";

    /** Excel refuses a longer one. */
    private static final int LONGEST_TEXT = 32_767;

    /** Excel calculates with 15 digits; a longer number would change. */
    private static final Pattern EXACT_NUMBER = Pattern.compile("-?[0-9]{1,15}|-?[0-9]{1,10}\\.[0-9]{1,5}");

    /** XML 1.0 has no way to write these. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    @Override
    public byte[] write(ReportContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Rekap", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Rekap");
            write(sheet, content);
            sheet.finish();
            Worksheet evidence = workbook.newWorksheet(EvidenceSheet.NAME);
            EvidenceSheet.write(evidence, content);
            evidence.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, ReportContent content) {
        List<Column> columns = content.report().settings().columns().list();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, writable(columns.get(column).name()));
        }
        int line = 1;
        for (Iterator<ReportRow> rows = content.rows().iterator(); rows.hasNext(); line++) {
            ExtractedRecord row = rows.next().values();
            List<@Nullable String> values = Cells.of(columns, row);
            for (int column = 0; column < columns.size(); column++) {
                cell(
                        sheet,
                        line,
                        column,
                        values.get(column),
                        columns.get(column).type());
                Optional<String> color = color(row, columns.get(column));
                if (color.isPresent()) {
                    sheet.style(line, column).fillColor(color.get()).set();
                }
            }
        }
    }

    private static Optional<String> color(ExtractedRecord row, Column column) {
        return row.fields().stream()
                .filter(field -> field.column().equals(column.name()))
                .findFirst()
                .filter(field -> ReportContent.wantsLook(field) || isCorrected(field))
                .map(field -> isCorrected(field) ? GREEN : YELLOW);
    }

    private static boolean isCorrected(ExtractedField field) {
        return field.flags().contains(Flag.CORRECTED_BY_PERSON);
    }

    private static void cell(Worksheet sheet, int line, int column, @Nullable String value, ColumnType type) {
        if (value == null || value.isEmpty()) {
            return;
        }
        if (type.isNumber() && EXACT_NUMBER.matcher(value).matches()) {
            sheet.value(line, column, new BigDecimal(value));
        } else {
            sheet.value(line, column, writable(value));
            // Else whoever edits the cell makes a number or a formula of it: 0812 loses its zero.
            sheet.style(line, column).format(TEXT_FORMAT).set();
        }
    }

    static String writable(String text) {
        String clean = UNWRITABLE.matcher(text).replaceAll("");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }
}
