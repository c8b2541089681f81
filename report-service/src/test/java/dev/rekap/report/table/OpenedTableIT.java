package dev.rekap.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.report.Facts;
import dev.rekap.report.ReportContent;
import dev.rekap.report.table.LibreOffice.Cell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables, opened by a spreadsheet in the locales of those who open them. */
class OpenedTableIT {

    private static final String INDONESIAN = "id-ID";
    private static final String AMERICAN = "en-US";

    /** What some reader, in some locale, could split or calculate. */
    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "Budi;=1+1",
            "Budi;=1+1;x",
            "Jalan Mawar;@SUM(1)\t=2+2",
            "  =1+1",
            "a\n=3+3",
            "a\r\n+3+3",
            "\"=1+1\"",
            "x;\"=1+1\"",
            "'=1+1",
            "x|=1+1",
            "x,=1+1;=2+2",
            "＝1+1",
            "\u00A0=1+1",
            "\t=1+1",
            "=HYPERLINK(\"http://x\";\"y\")");

    private static final byte[] UNSAFE = "Ani,\"Budi;=1+1;x\",3\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    private final Facts facts =
            Facts.of("toko", Facts.columns(ColumnType.TEXT, ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.PHONE));

    private final ReportContent content = CsvTableTest.content(
            facts,
            Map.of(
                    1,
                    List.of(
                            facts.row("Siti, Ani; \"Bos\"", "24", "1.5", "081234567890"),
                            facts.row("Jalan Mawar\nRT 1", "-3", "2", "+6281234567890")),
                    2,
                    HOSTILE.stream()
                            .map(each -> facts.row(each, "1", "1", each))
                            .toList()));

    @BeforeAll
    static void needsLibreOffice() {
        LibreOffice.isNeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {INDONESIAN, AMERICAN})
    void workbookKeepsColumnsNumbersAndTexts(String locale) throws Exception {
        List<List<Cell>> cells = new LibreOffice(folder, locale).opensWorkbook(new ExcelTable().write(content));

        assertThat(cells)
                .startsWith(
                        texts("text", "integer", "decimal", "phone"),
                        List.of(
                                Cell.text("Siti, Ani; \"Bos\""),
                                number("24", "24"),
                                number(locale.equals(INDONESIAN) ? "1,5" : "1.5", "1.5"),
                                Cell.text("081234567890")),
                        List.of(
                                Cell.text("Jalan Mawar\nRT 1"),
                                number("-3", "-3"),
                                number("2", "2"),
                                Cell.text("+6281234567890")),
                        List.of(Cell.text("=1+1"), number("1", "1"), number("1", "1"), Cell.text("=1+1")))
                .hasSize(3 + HOSTILE.size())
                .allSatisfy(OpenedTableIT::isCalculatedNowhere);
    }

    @Test
    void textSeparatedBySemicolonsOpensInIndonesian() throws Exception {
        List<List<List<Cell>>> tables = new LibreOffice(folder, INDONESIAN)
                .opensTexts(
                        ";",
                        CsvTable.semicolon().write(content),
                        CsvTable.comma().write(content),
                        UNSAFE);

        assertThat(tables.getFirst())
                .startsWith(
                        texts("text", "integer", "decimal", "phone"),
                        List.of(
                                Cell.text("Siti, Ani; \"Bos\""),
                                number("24", "24"),
                                number("1,5", "1.5"),
                                // The price of a text: its reader makes a number of it.
                                number("81234567890", "81234567890")),
                        List.of(
                                Cell.text("Jalan Mawar\nRT 1"),
                                number("-3", "-3"),
                                number("2", "2"),
                                Cell.text("'+6281234567890")))
                .allSatisfy(OpenedTableIT::isCalculatedNowhere);
        assertThat(tables.get(1)).isNotEmpty().allSatisfy(OpenedTableIT::isCalculatedNowhere);
        // Else no test here could fail.
        assertThat(tables.get(2).getFirst()).contains(new Cell("2", "2", true));
    }

    @Test
    void textSeparatedByCommasOpensInAmericanEnglish() throws Exception {
        List<List<List<Cell>>> tables = new LibreOffice(folder, AMERICAN)
                .opensTexts(
                        ",",
                        CsvTable.comma().write(content),
                        CsvTable.semicolon().write(content));

        assertThat(tables.getFirst().get(1))
                .startsWith(Cell.text("Siti, Ani; \"Bos\""), number("24", "24"), number("1.5", "1.5"));
        assertThat(tables.getFirst().get(2)).endsWith(Cell.text("'+6281234567890"));
        assertThat(tables)
                .allSatisfy(table -> assertThat(table).isNotEmpty().allSatisfy(OpenedTableIT::isCalculatedNowhere));
    }

    @Test
    void textThatIsSplitAtEverySeparatorIsCalculatedNowhere() throws Exception {
        List<List<List<Cell>>> tables = new LibreOffice(folder, INDONESIAN)
                .opensTexts(
                        ",;\t|",
                        CsvTable.comma().write(content),
                        CsvTable.semicolon().write(content));

        assertThat(tables)
                .allSatisfy(table -> assertThat(table).isNotEmpty().allSatisfy(OpenedTableIT::isCalculatedNowhere));
    }

    private static void isCalculatedNowhere(List<Cell> line) {
        assertThat(line).noneMatch(Cell::isFormula);
    }

    private static List<Cell> texts(String... texts) {
        return List.of(texts).stream().map(Cell::text).toList();
    }

    private static Cell number(String shown, String value) {
        return new Cell(shown, value, false);
    }
}
