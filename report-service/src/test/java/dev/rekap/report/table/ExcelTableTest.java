package dev.rekap.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.ColumnType;
import dev.rekap.report.Facts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    void aNumberThatExcelCannotHoldStaysExact() throws IOException {
        byte[] workbook = written("a", "12345678901234567890", "tiga", "0812");

        assertThat(part(workbook, "xl/sharedStrings.xml")).contains("12345678901234567890", "tiga", "0812");
    }

    @Test
    void whatXmlCannotSayIsLeftOut() throws IOException {
        assertThat(part(written("Bu\0di\u0007 <b>", null, "", null), "xl/sharedStrings.xml"))
                .contains("Budi &lt;b");
    }

    @Test
    void aTextThatIsTooLongForACellIsCut() throws IOException {
        String text = part(written("x".repeat(40_000), null, null, null), "xl/sharedStrings.xml");

        assertThat(text).contains("x".repeat(32_767)).doesNotContain("x".repeat(32_768));
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
