package dev.rekap.report.table;

import dev.rekap.contracts.orders.ColumnType;
import java.util.regex.Pattern;

/**
 * Makes text safe to open in a spreadsheet (OWASP, CSV injection). Whoever opens a file decides at what it is split, and quotes
 * count only where a field begins for them: so not only the text itself may begin a formula, but every <em>piece</em> of it,
 * which is what follows a {@linkplain #SEPARATORS separator} or a line break. A piece whose first character, after white space,
 * quotes and what cannot be seen, is one of {@code = + - @} gets an apostrophe before it.
 *
 * <p>This can be undone: an apostrophe at the beginning of a piece was added if a formula would begin there without it. NUL alone
 * is lost, since readers end a field there or refuse the file.
 *
 * <p>What a type makes harmless stays as it is: a plain number in a number's column, such as {@code -3}, is the same number
 * whether it is read or calculated, and with an apostrophe nobody could sum the column. A telephone number is no such case:
 * {@code +6281234567890} would be calculated too, loses its plus and shows as {@code 6.28E+12}; with the apostrophe every digit
 * can be read. One that begins with {@code 0} begins no formula and is not touched.
 */
final class SafeText {

    /** Between fields, as list separators of locales and of import dialogues have them, and between lines. */
    static final String SEPARATORS = ",;|\t\r\n\u000B\f\u0085\u2028\u2029";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** The last four are full width: readers of other languages take them for the first four. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private SafeText() {}

    static String of(String value, ColumnType type) {
        String text = value.replace("\0", "");
        if (isPlain(text, type)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text);
        boolean formula = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            formula = isFormulaStart(text.charAt(i)) || (formula && isSkipped(text.charAt(i)));
            if (formula && (i == 0 || isSeparator(text.charAt(i - 1)))) {
                safe.insert(i, '\'');
            }
        }
        return safe.toString();
    }

    static boolean isPlain(String text, ColumnType type) {
        return type.isNumber() && NUMBER.matcher(text).matches();
    }

    private static boolean isFormulaStart(char character) {
        return FORMULA_STARTS.indexOf(character) >= 0;
    }

    private static boolean isSeparator(char character) {
        return SEPARATORS.indexOf(character) >= 0;
    }

    /** Whether some reader may not see it, and takes what comes next for the beginning. */
    private static boolean isSkipped(char character) {
        return character == '"'
                || character == '\''
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
