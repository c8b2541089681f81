package dev.rekap.gateway.orders.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatLimits.Table;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.FetchedReport.Row;
import dev.rekap.gateway.orders.SentFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultMessageTest {

    private static final Locale ID = Texts.INDONESIAN;
    private static final Locale EN = Texts.ENGLISH;

    @Test
    void aCompleteReportSaysItsFigures() {
        ResultMessage delivery = deliver(
                new FetchedReports()
                        .row("Budi", "Jl. Mawar", "3")
                        .row("Siti", "Jl. Melati", "4")
                        .build(),
                ID);

        assertThat(delivery.isDocument()).isTrue();
        assertThat(delivery.caption().text()).isEqualTo("""
                Laporan selesai.
                2 baris · 2 rekaman berhasil · 0 gagal
                Total Jumlah: 7""");
        assertThat(labels(delivery)).containsExactly("Perbaiki", "CSV", "Ringkasan");
        assertThat(delivery.following()).isEmpty();
    }

    @Test
    void aPartialReportSaysSoFirstAndNamesEachFailure() {
        ResultMessage delivery = deliver(
                new FetchedReports()
                        .row("Budi", null, "3", "Alamat", "MISSING", "Jumlah", "LOW_CONFIDENCE", "Nama", "SUMMED")
                        .failed("suara-02.ogg", "NO_SPEECH")
                        .build(),
                EN);

        assertThat(delivery.caption().text()).isEqualTo("""
                Your report is only partly complete: some recordings failed.
                1 row · 1 recording fine · 1 failed
                Total Jumlah: 3

                Failed (1):
                • suara-02.ogg: no speech was heard

                Please check (2):
                • row 1 (Budi): Alamat is missing
                • row 1 (Budi): Jumlah = 3, not sure""");
        assertThat(labels(delivery)).containsExactly("Try the failed ones again", "Correct", "CSV", "Summary");
    }

    @Test
    void aNumberThatWasReadInTwoWaysIsSaidWithBothAndWithTheWords() {
        ResultMessage delivery = deliver(
                new FetchedReports()
                        .row(doubtful("13", "OTHER_READING", Map.of("Jumlah", "30"), "tiga, eh, belas", List.of()))
                        .row(doubtful("2", "LOW_CONFIDENCE", Map.of(), "dua gelas", List.of()))
                        .row(doubtful("4", "OTHER_LANGUAGE", Map.of(), "4", List.of()))
                        .build(),
                ID);

        assertThat(delivery.caption().text()).endsWith("""
                Perlu dicek (3):
                • baris 1 (Budi): Jumlah = 13 atau 30?, terdengar “tiga, eh, belas”
                • baris 2 (Budi): Jumlah = 2, kurang yakin, terdengar “dua gelas”
                • baris 3 (Budi): Jumlah = 4, kurang yakin""");
    }

    @Test
    void anOrderThatMayBeThereTwiceIsSaidOnceOfTheLaterRow() {
        ResultMessage delivery = deliver(
                new FetchedReports()
                        .row(doubtful("3", "CORRECTED", Map.of(), "", List.of(2)))
                        .row(doubtful("3", "CORRECTED", Map.of(), "", List.of(1)))
                        .build(),
                EN);

        assertThat(delivery.caption().text()).endsWith("""
                Please check (1):
                • row 2 (Budi): perhaps the same order as row 1""");
    }

    @Test
    void aBudgetThatIsNearlySpentIsSaidAndOneThatIsToo() {
        FetchedReports contents = new FetchedReports().row("Budi", "Jl. Mawar", "3");

        assertThat(deliver(contents.budget(false, "1600.75", "2000").build(), ID)
                        .caption()
                        .text())
                .contains("Anggaran hari ini hampir habis: terpakai Rp 1.600,75 dari Rp 2.000.");
        assertThat(deliver(contents.budget(true, "2000", "2000").build(), EN)
                        .caption()
                        .text())
                .contains("Today’s budget is spent;");
    }

    private static Row doubtful(
            String amount, String flag, Map<String, String> others, String heard, List<Integer> alike) {
        return new Row(
                Map.of("Nama", "Budi", "Alamat", "Jl. Mawar", "Jumlah", amount),
                Map.of("Jumlah", List.of(flag)),
                others,
                Map.of("Jumlah", heard),
                alike,
                0);
    }

    @Test
    void whatWasRefusedAtTheDoorIsAFailureToo() {
        FetchedReport content =
                new FetchedReports().row("Budi", "Jl. Mawar", "3").build();
        List<SentFile> files = List.of(
                FetchedReports.sent(1, SentFile.State.ACCEPTED, null),
                FetchedReports.sent(2, SentFile.State.REFUSED, "NOT_AUDIO"),
                FetchedReports.sent(3, SentFile.State.REFUSED, "DUPLICATE_FILE"),
                new SentFile(
                        FetchedReports.REPORT,
                        4,
                        "u",
                        "f",
                        "lagu.mp3",
                        1,
                        4,
                        java.time.Instant.EPOCH,
                        SentFile.State.REFUSED,
                        null,
                        "BRAND_NEW_CODE",
                        "lagunya fals"));

        ResultMessage delivery = ResultMessage.of(FetchedReports.report(), content, files, Table.XLSX, Texts.of(ID));

        assertThat(delivery.caption().text())
                .startsWith("Laporan selesai sebagian")
                .contains("Gagal (2):", "• suara-02.ogg: isinya bukan rekaman suara", "• lagu.mp3: lagunya fals");
        assertThat(labels(delivery)).as("there is nothing to try again").doesNotContain("Coba lagi yang gagal");
    }

    @Test
    void withoutARowThereIsAMessageAndNoDocument() {
        ResultMessage delivery = deliver(
                new FetchedReports().failed("suara-01.ogg", "NO_RECORDS").build(), ID);

        assertThat(delivery.isDocument()).isFalse();
        assertThat(delivery.caption().text())
                .startsWith("Laporan gagal")
                .contains("• suara-01.ogg: tidak ada pesanan yang ditemukan")
                .doesNotContain("Total");
        assertThat(labels(delivery)).containsExactly("Coba lagi yang gagal");
    }

    @Test
    void aNewVersionSaysThatItReplacesTheOldOne() {
        FetchedReport content =
                new FetchedReports().version(2).row("Budi", "Jl. Mawar", "3").build();

        assertThat(ResultMessage.of(
                                FetchedReports.report()
                                        .at(2, FetchedReports.report().progress()),
                                content,
                                List.of(),
                                Table.XLSX,
                                Texts.of(ID))
                        .caption()
                        .text())
                .contains("Versi 2, menggantikan tabel sebelumnya.");
    }

    @Test
    void whatTheCaptionHasNoRoomForFollowsAsText() {
        FetchedReports contents = new FetchedReports();
        for (int i = 0; i < 40; i++) {
            contents.row("Pelanggan nomor " + i, null, "1", "Alamat", "MISSING");
        }
        for (int i = 0; i < 29; i++) {
            contents.failed("rekaman-yang-panjang-namanya-" + i + ".ogg", "UNREADABLE_AUDIO");
        }

        ResultMessage delivery = deliver(contents.build(), ID);

        assertThat(delivery.caption().text())
                .hasSizeLessThanOrEqualTo(OutgoingMessage.MAX_CAPTION)
                .startsWith("Laporan selesai sebagian")
                .contains("Total Jumlah: 40", "Gagal (29):", "Perlu dicek (40):")
                .containsPattern("… dan \\d+ lagi \\(lihat pesan berikutnya\\)");
        assertThat(delivery.following())
                .isNotEmpty()
                .allMatch(text -> text.length() <= OutgoingMessage.MAX_TEXT)
                .anyMatch(text -> text.contains("rekaman-yang-panjang-namanya-28.ogg"))
                .anyMatch(text -> text.contains("baris 40 (Pelanggan nomor 39)"));
    }

    @Test
    void evenOneEndlessLineFits() {
        ResultMessage delivery = deliver(
                new FetchedReports()
                        .row("Budi", "Jl. Mawar", "1")
                        .failed("B".repeat(3000) + ".ogg", "NO_SPEECH")
                        .build(),
                ID);

        assertThat(delivery.caption().text()).hasSizeLessThanOrEqualTo(OutgoingMessage.MAX_CAPTION);
        assertThat(delivery.following()).isNotEmpty().allMatch(text -> text.length() <= OutgoingMessage.MAX_TEXT);
    }

    @Test
    void longValuesAreShortened() {
        ResultMessage delivery = deliver(
                new FetchedReports()
                        .row("B".repeat(300), "J".repeat(300), "1", "Alamat", "LOW_CONFIDENCE")
                        .build(),
                ID);

        assertThat(delivery.caption().text())
                .contains("• baris 1 (" + "B".repeat(59) + "…): Alamat = " + "J".repeat(59) + "…, kurang yakin");
        assertThat(delivery.following()).isEmpty();
    }

    private static ResultMessage deliver(FetchedReport content, Locale locale) {
        return ResultMessage.of(FetchedReports.report(), content, List.of(), Table.XLSX, Texts.of(locale));
    }

    private static List<String> labels(ResultMessage delivery) {
        return delivery.caption().buttons().stream()
                .flatMap(List::stream)
                .map(Button::label)
                .toList();
    }
}
