package dev.rekap.action.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.action.ledger.LedgerRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerWorkbookTest {

    @Test
    void longNumbersAndNotesStayText(@TempDir Path folder) throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 30);
        byte[] workbook = LedgerWorkbook.write(List.of(
                new LedgerRow(1, "a", day, "tanpa jumlah\u0001", null),
                new LedgerRow(2, "b", day, "x".repeat(40_000), new BigDecimal("1234567890123456"))));

        Path file = Files.write(folder.resolve("buku.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String texts = new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(texts).contains("tanpa jumlah<", "1234567890123456").doesNotContain("x".repeat(32_768));
        }
    }
}
