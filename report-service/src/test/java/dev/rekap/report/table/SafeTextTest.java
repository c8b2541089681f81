package dev.rekap.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.orders.ColumnType;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    /** What spreadsheets and import dialogues split at. */
    private static final Pattern SEPARATORS = Pattern.compile("[,;\t|\r\n\\x0B\f\\x85\u2028\u2029]");

    /** What a person who knows the rule takes away again. */
    private static final Pattern ADDED =
            Pattern.compile("(^|(?<=[,;\t|\r\n\\x0B\f\\x85\u2028\u2029]))'(?=[\\s\\p{Z}\\p{Cf}\\p{Cc}\"']*[=+@＝＋－＠-])");

    private static final String ALPHABET = "=+-@＝＠,;|\t\r\n\u2028 \u00A0\u200B\"'a0";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '→',
            value = {
                "=1+1 → '=1+1",
                "Budi;=1+1 → Budi;'=1+1",
                "Budi,@SUM(1);+2|-3 → Budi,'@SUM(1);'+2|'-3",
                "Budi; =1+1 → Budi;' =1+1",
                "\"=1+1\" → '\"=1+1\"",
                "Budi;\"=1+1\" → Budi;'\"=1+1\"",
                "Budi;''=1 → Budi;'''=1",
                "＝1+1 → '＝1+1",
                "Budi；=1 → Budi；=1",
                "+6281234567890 → '+6281234567890",
                "0812 3456, +62812 → 0812 3456,' +62812",
            })
    void everyPieceThatBeginsAFormulaGetsAnApostrophe(String value, String safe) {
        assertThat(SafeText.of(value, ColumnType.TEXT)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jalan Mawar 3, RT 1; samping 'Indah'", "Siti - Ani", "a=b", "081234567890", "'t Hoen", "\t ", ""
            })
    void ordinaryTextStaysAsItIs(String value) {
        assertThat(SafeText.of(value, ColumnType.TEXT)).isEqualTo(value);
    }

    @Test
    void lineBreaksAndTabsBeginPiecesToo() {
        assertThat(SafeText.of("a\n=3+3", ColumnType.TEXT)).isEqualTo("a\n'=3+3");
        assertThat(SafeText.of("a\r\n@x\t-1\u2028+2", ColumnType.TEXT)).isEqualTo("a\r'\n'@x\t'-1\u2028'+2");
    }

    @Test
    void numbersInNumberColumnsStayNumbers() {
        assertThat(SafeText.of("-12", ColumnType.INTEGER)).isEqualTo("-12");
        assertThat(SafeText.of("-1.5", ColumnType.DECIMAL)).isEqualTo("-1.5");
        assertThat(SafeText.of("-1+2", ColumnType.INTEGER)).isEqualTo("'-1+2");
    }

    @Test
    void anythingIsSafeAndCanBeReadBack() {
        Random random = new Random(36);
        for (int i = 0; i < 20_000; i++) {
            String value = random.ints(random.nextInt(12), 0, ALPHABET.length())
                    .mapToObj(each -> ALPHABET.substring(each, each + 1))
                    .collect(Collectors.joining());

            String safe = SafeText.of(value, ColumnType.TEXT);

            assertThat(SEPARATORS.splitAsStream(safe))
                    .as(value)
                    .noneMatch(piece -> piece.matches("(?s)[\\s\\p{Z}\\p{Cf}\"]*[=+@＝＋－＠-].*"));
            assertThat(ADDED.matcher(safe).replaceAll("")).isEqualTo(value);
        }
    }

    @Test
    void aLongRunOfTabsIsReadOnce() {
        String tabs = "\t".repeat(1_000_000);

        assertThat(SafeText.of(tabs, ColumnType.TEXT)).isEqualTo(tabs);
    }
}
