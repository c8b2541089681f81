package dev.rekap.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.report.Facts;
import dev.rekap.report.Report;
import dev.rekap.report.ReportContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private final Facts facts = Facts.of("toko");

    @Test
    void theHeaderOfTheDefaultColumnsIsExact() {
        assertThat(written(facts, Map.of())).isEqualTo("\uFEFFNama,Alamat,Jumlah minuman yang di beli\r\n");
    }

    @Test
    void itBeginsWithTheByteOrderMarkOfUtf8() {
        byte[] bytes = CsvTable.comma().write(content(facts, Map.of()));

        assertThat(bytes).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'N');
    }

    @Test
    void rowsAreInUploadOrderThenInOrderOfMention() {
        assertThat(written(
                        facts,
                        Map.of(
                                2, List.of(facts.row("Tono", "Jalan Kenanga", "1")),
                                1,
                                        List.of(
                                                facts.row("Budi", "Jalan Mawar", "3"),
                                                facts.row("Sari", "Jalan Melati", "2")))))
                .endsWith("\r\nBudi,Jalan Mawar,3\r\nSari,Jalan Melati,2\r\nTono,Jalan Kenanga,1\r\n");
    }

    @Test
    void quotesStandOnlyWhereNeeded() {
        assertThat(row(facts, "Budi \"Bos\"", "Jalan Mawar, RT 1", "3"))
                .isEqualTo("\"Budi \"\"Bos\"\"\",\"Jalan Mawar, RT 1\",3");
        assertThat(row(facts, "Budi", "Jalan\nMawar", "3")).isEqualTo("Budi,\"Jalan\nMawar\",3");
        assertThat(row(facts, "Budi", "Jalan\rMawar", "3")).isEqualTo("Budi,\"Jalan\rMawar\",3");
        assertThat(row(facts, "Budi Santoso", "Jalan Mawar 'Indah' \\ 5", "3"))
                .isEqualTo("Budi Santoso,Jalan Mawar 'Indah' \\ 5,3");
    }

    @Test
    void aMissingValueIsAnEmptyCell() {
        assertThat(row(facts, "Budi", null, "3")).isEqualTo("Budi,,3");
        assertThat(row(facts, "", null, null)).isEqualTo(",,");
    }

    @Test
    void formulasBecomeText() {
        assertThat(row(facts, "=HYPERLINK(1)", "@SUM(1)", "=1+2")).isEqualTo("'=HYPERLINK(1),'@SUM(1),'=1+2");
        assertThat(row(facts, "+cmd|' /C calc'!A0", "-2+3", "-3")).isEqualTo("\"'+cmd|' /C calc'!A0\",'-2+3,-3");
        assertThat(row(facts, "\t=1", "\r=1", "\n=1")).isEqualTo("\"'\t'=1\",\"'\r'=1\",\"'\n'=1\"");
        assertThat(row(facts, "\0=1", "a\0b", "1")).isEqualTo("'=1,ab,1");
    }

    @Test
    void whatAnotherSpreadsheetSplitsIsQuotedAndBeginsNoFormula() {
        assertThat(row(facts, "Budi;=1+1", "Jalan Mawar;@SUM(1)\t=2+2", "1"))
                .isEqualTo("\"Budi;'=1+1\",\"Jalan Mawar;'@SUM(1)\t'=2+2\",1");
        assertThat(row(facts, "  =1+1", "a\n=3+3", "2")).isEqualTo("'  =1+1,\"a\n'=3+3\",2");
    }

    @Test
    void semicolonTableWritesNumbersAsItsLocaleDoes() {
        Facts typed = Facts.of("toko", Facts.columns(ColumnType.TEXT, ColumnType.DECIMAL, ColumnType.PHONE));
        byte[] table = CsvTable.semicolon()
                .write(content(
                        typed,
                        Map.of(1, List.of(typed.row("Siti, Ani", "1.5", "0812"), typed.row("Budi", "dua.5", "+62")))));

        assertThat(new String(table, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFtext;decimal;phone\r\n\"Siti, Ani\";\"1,5\";0812\r\nBudi;dua.5;'+62\r\n");
    }

    @Test
    void quantitiesAndTelephoneNumbersStayReadable() {
        Facts typed = Facts.of("toko", Facts.columns(ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.PHONE));

        assertThat(row(typed, "-12", "-1.5", "+6281234567890")).isEqualTo("-12,-1.5,'+6281234567890");
        assertThat(row(typed, "24", "0.5", "081234567890")).isEqualTo("24,0.5,081234567890");
    }

    @Test
    void aColumnNamedLikeAFormulaIsTextToo() {
        Facts hostile = Facts.of("toko", new Columns(List.of(Column.of("=1+1", ColumnType.TEXT))));

        assertThat(written(hostile, Map.of())).isEqualTo("\uFEFF'=1+1\r\n");
    }

    @Test
    void columnsThatTheExtractorDidNotFillAreEmpty() {
        ExtractedRecord other = Facts.of("toko", Facts.columns(ColumnType.TEXT)).row("unknown");

        assertThat(written(facts, Map.of(1, List.of(other)))).endsWith("\r\n,,\r\n");
    }

    private static String row(Facts facts, @Nullable String... values) {
        String text = written(facts, Map.of(1, List.of(facts.row(values))));
        String rows = text.substring(text.indexOf("\r\n") + 2);
        return rows.substring(0, rows.length() - 2);
    }

    private static String written(Facts facts, Map<Integer, List<ExtractedRecord>> rows) {
        return new String(CsvTable.comma().write(content(facts, rows)), StandardCharsets.UTF_8);
    }

    static ReportContent content(Facts facts, Map<Integer, List<ExtractedRecord>> rows) {
        Report report = Report.open(facts.id(), facts.settings(), 1, Facts.SEALED_AT)
                .sealed(facts.files(3), Facts.SEALED_AT, Facts.SEALED_AT, Facts.SEALED_AT);
        return ReportContent.of(
                report,
                rows.entrySet().stream()
                        .collect(
                                Collectors.toMap(row -> facts.file(row.getKey()).id(), Map.Entry::getValue)));
    }
}
