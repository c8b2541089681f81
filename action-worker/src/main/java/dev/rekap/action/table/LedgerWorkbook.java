package dev.rekap.action.table;

import dev.rekap.action.ledger.LedgerRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A ledger as an Excel workbook: amounts are numbers, notes are string cells, which no spreadsheet calculates. */
public final class LedgerWorkbook {

    private static final List<String> HEADINGS = List.of("Tanggal", "Catatan", "Jumlah");

    /** Excel refuses a longer one. */
    private static final int LONGEST_TEXT = 32_767;

    /** Excel calculates with 15 digits; a longer number would change. */
    private static final int MOST_DIGITS = 15;

    /** XML 1.0 has no way to write these. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    private LedgerWorkbook() {}

    /**
     * Writes it.
     *
     * @param rows in the order of the lines
     */
    public static byte[] write(List<LedgerRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Rekap", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Buku");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            for (int line = 0; line < rows.size(); line++) {
                write(sheet, line + 1, rows.get(line));
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int line, LedgerRow row) {
        sheet.value(line, 0, row.day());
        sheet.style(line, 0).format("yyyy-MM-dd").set();
        sheet.value(line, 1, writable(row.note()));
        BigDecimal amount = row.amount();
        if (amount == null) {
            return;
        }
        if (amount.precision() <= MOST_DIGITS) {
            sheet.value(line, 2, amount);
        } else {
            sheet.value(line, 2, amount.toPlainString());
        }
    }

    private static String writable(String text) {
        String clean = UNWRITABLE.matcher(text).replaceAll("");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }
}
