package dev.rekap.report.table;

import dev.rekap.contracts.orders.ColumnType;
import java.util.regex.Pattern;

/**
 * Makes text safe to open in a spreadsheet, as OWASP's page on CSV injection says: a field that begins with {@code =},
 * {@code +}, {@code -}, {@code @}, tab, carriage return or line feed gets an apostrophe before it. NUL is dropped, since
 * readers end a field there or refuse the file.
 *
 * <p>What a type makes harmless stays as it is: a plain number in a number's column, such as {@code -3}, is the same number
 * whether it is read or calculated, and with an apostrophe nobody could sum the column. A telephone number is no such case:
 * {@code +6281234567890} would be calculated too, loses its plus and shows as {@code 6.28E+12}; with the apostrophe every digit
 * can be read. One that begins with {@code 0} begins no formula and is not touched.
 */
final class SafeText {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    /** Readers of other languages take these for {@code = + - @}. */
    private static final String FULL_WIDTH_FORMULA_STARTS = "＝＋－＠";

    private SafeText() {}

    static String of(String value, ColumnType type) {
        String text = value.replace("\0", "");
        return text.isEmpty() || isPlain(text, type) || !startsFormula(text.charAt(0)) ? text : "'" + text;
    }

    private static boolean isPlain(String text, ColumnType type) {
        return type.isNumber() && NUMBER.matcher(text).matches();
    }

    private static boolean startsFormula(char first) {
        return FORMULA_STARTS.indexOf(first) >= 0 || FULL_WIDTH_FORMULA_STARTS.indexOf(first) >= 0;
    }
}
