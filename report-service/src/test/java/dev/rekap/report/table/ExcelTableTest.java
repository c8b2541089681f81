package dev.rekap.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.report.Facts;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelTableTest {

    private final Facts facts =
            Facts.of("toko", Facts.columns(ColumnType.TEXT, ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.PHONE));

    @TempDir
    private Path folder;

    @Test
    void numbersAreNumbersAndAllElseIsText() throws IOException {
        byte[] workbook = written("=1+1", "-12", "1.5", "+6281234567890");

        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .contains("<v>-12</v>", "<v>1.5</v>")
                .doesNotContain("<f>");
        assertThat(part(workbook, "xl/sharedStrings.xml")).contains(">=1+1<", ">+6281234567890<", ">integer<");
    }

    @Test
    void textStaysTextWhenItIsEdited() throws IOException {
        byte[] workbook = written("=1+1", "-12", "1.5", "081234567890");

        assertThat(part(workbook, "xl/styles.xml")).contains("formatCode=\"@\"");
        String sheet = part(workbook, "xl/worksheets/sheet1.xml");
        assertThat(sheet).containsPattern("r=\"A2\" s=\"1\"").containsPattern("r=\"D2\" s=\"1\"");
        assertThat(sheet).doesNotContainPattern("r=\"B2\" s=\"1\"");
    }

    @Test
    void aNumberThatExcelCannotHoldStaysExact() throws IOException {
        byte[] workbook = written("a", "12345678901234567890", "tiga", "0812");

        assertThat(part(workbook, "xl/sharedStrings.xml")).contains("12345678901234567890", "tiga", "0812");
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() throws IOException {
        assertThat(part(written("Bu\0di\u0007 <b>", null, "", null), "xl/sharedStrings.xml"))
                .contains("Budi &lt;b");
    }

    @Test
    void aTextThatIsTooLongForACellIsCut() throws IOException {
        String text = part(written("x".repeat(40_000), null, null, null), "xl/sharedStrings.xml");

        assertThat(text).contains("x".repeat(32_767)).doesNotContain("x".repeat(32_768));
    }

    @Test
    void theSecondSheetSaysWhereEveryValueComesFrom() throws IOException {
        ExtractedField unsure = new ExtractedField(
                "integer",
                "3",
                0.9,
                List.of(new Evidence("tiga", 4, 8, 2.5, 3.0), new Evidence("tigo", 9, 13, null, null)),
                Set.of(Flag.OTHER_READING),
                "30");
        ExtractedRecord first = new ExtractedRecord(List.of(named("Budi"), unsure, ExtractedField.missing("decimal")));
        byte[] workbook = new ExcelTable()
                .write(CsvTableTest.content(
                        facts, Map.of(1, List.of(first), 2, List.of(new ExtractedRecord(List.of(named("Sari")))))));

        assertThat(part(workbook, "xl/sharedStrings.xml"))
                .contains(
                        ">Kata-kata<",
                        ">tiga &#x2026; tigo<",
                        ">ada bacaan lain<",
                        ">30<",
                        ">kosong<",
                        ">pesanan-1.ogg<");
        assertThat(part(workbook, "xl/worksheets/sheet2.xml")).contains("<v>2.5</v>");
        assertThat(part(workbook, "xl/styles.xml")).contains("FFF2CC");
    }

    @Test
    void correctionsAreMarkedWithWhatWasRead() throws IOException {
        ExtractedField read = named("Budhi");
        ExtractedField corrected = new ExtractedField(
                "text", "Budi", 1, List.of(Evidence.of("Budhi", 0, 5)), Set.of(Flag.CORRECTED_BY_PERSON));
        ReportContent content = CsvTableTest.content(facts, Map.of());
        ReportRow row =
                new ReportRow(1, facts.file(1).id(), new ExtractedRecord(List.of(corrected)), List.of(read), List.of());

        byte[] workbook = new ExcelTable().write(new ReportContent(content.report(), List.of(row), List.of()));

        assertThat(part(workbook, "xl/styles.xml")).contains("E2EFDA").doesNotContain("FFF2CC");
        assertThat(part(workbook, "xl/sharedStrings.xml")).contains(">Budi<", ">dibetulkan<", ">Budhi<");
    }

    @Test
    void possibleDuplicateNamesTheSimilarRows() throws IOException {
        Facts usual = Facts.of("toko");
        byte[] workbook = new ExcelTable()
                .write(CsvTableTest.content(
                        usual,
                        Map.of(
                                1, List.of(usual.row("Budi", "Jalan Mawar", "3")),
                                2, List.of(usual.row("Pak Budi", "Jl Mawar", "3")))));

        assertThat(part(workbook, "xl/sharedStrings.xml"))
                .contains("mungkin pesanan yang sama dengan baris 2", "mungkin pesanan yang sama dengan baris 1");
    }

    private static ExtractedField named(String name) {
        return new ExtractedField("text", name, 0.9, List.of(Evidence.of(name, 0, name.length())), Set.of());
    }

    private byte[] written(@Nullable String... values) {
        return new ExcelTable().write(CsvTableTest.content(facts, Map.of(1, List.of(facts.row(values)))));
    }

    private String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("report.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
