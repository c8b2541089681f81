package dev.rekap.gateway.orders.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReport.Progress;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.SentFile.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressMessageTest {

    private static final Instant NOW = Instant.EPOCH;

    @Test
    void anOpenReportSaysHowManyCameAndHowFarTheyAre() {
        List<SentFile> files = files(6, State.ACCEPTED);
        files.add(FetchedReports.sent(7, State.FAILED, "NO_SPEECH"));

        OutgoingMessage bubble = ProgressMessage.message(FetchedReports.report().at(1, new Progress(5, 1)), files);

        assertThat(bubble.text()).isEqualTo("""
                7 dari 30 diterima · 5 selesai · 1 gagal
                • suara-07.ogg: tidak ada suara orang yang terdengar
                Kirim rekaman lagi, atau tekan Selesai kalau sudah semua.""");
        assertThat(bubble.buttons()).hasSize(1);
        assertThat(bubble.buttons().getFirst()).extracting(Button::label).containsExactly("Selesai", "Batal");
    }

    @Test
    void whatIsRefusedFailedAndWhatCameAgainDidNot() {
        List<SentFile> files = files(1, State.ACCEPTED);
        files.add(FetchedReports.sent(2, State.REFUSED, "NOT_AUDIO"));
        files.add(FetchedReports.sent(3, State.REFUSED, "DUPLICATE_FILE"));

        String text = ProgressMessage.message(
                        FetchedReports.report().withOneAgain().withOneTooMany(), files)
                .text();

        assertThat(text)
                .contains("1 dari 30 diterima · 0 selesai · 1 gagal", "• suara-02.ogg: isinya bukan rekaman suara")
                .contains("Terkirim dua kali: 2, dihitung sekali", "Tidak diambil: 1, karena laporan sudah penuh (30).")
                .doesNotContain("suara-03");
    }

    @Test
    void aFullReportSaysSo() {
        assertThat(ProgressMessage.message(FetchedReports.report(), files(30, State.WAITING))
                        .text())
                .contains("Laporan penuh.");
    }

    @Test
    void eachStateSaysWhatComesNext() {
        ChatReport sealing = FetchedReports.report().become(ReportState.SEALING, NOW);
        ChatReport processing = sealing.become(ReportState.PROCESSING, NOW);
        ChatReport done = processing.become(ReportState.DONE, NOW).delivered(1, new ChatReport.Result(null, 4, 0));

        assertThat(text(sealing, State.WAITING)).contains("Menunggu 2 rekaman").startsWith("2 rekaman ·");
        assertThat(text(sealing, State.ACCEPTED)).contains("Sedang dikerjakan…");
        assertThat(text(processing, State.ACCEPTED)).contains("Sedang dikerjakan…");
        assertThat(text(done, State.ACCEPTED)).contains("Selesai: 4 baris.");
        assertThat(text(done.become(ReportState.PROCESSING, NOW), State.ACCEPTED))
                .contains("dicoba lagi");
        assertThat(text(processing.become(ReportState.CANCELLED, NOW), State.ACCEPTED))
                .contains("Dibatalkan.");
        assertThat(text(processing.become(ReportState.EXPIRED, NOW), State.ACCEPTED))
                .contains("Kedaluwarsa.");
        assertThat(text(sealing.become(ReportState.EMPTY, NOW), State.REFUSED)).contains("Ditutup");
    }

    @Test
    void onlyWhatCanStillBeDoneHasAButton() {
        ChatReport processing =
                FetchedReports.report().become(ReportState.SEALING, NOW).become(ReportState.PROCESSING, NOW);
        ChatReport done = processing.become(ReportState.DONE, NOW).delivered(1, ChatReport.Result.NONE);

        assertThat(ProgressMessage.message(processing, List.of()).buttons()).hasSize(1);
        assertThat(ProgressMessage.message(done, List.of()).buttons()).isEmpty();
        assertThat(ProgressMessage.message(done.become(ReportState.PROCESSING, NOW), List.of())
                        .buttons())
                .as("a delivered report cannot be called off")
                .isEmpty();
    }

    @Test
    void manyProblemsStayReadable() {
        String text = ProgressMessage.message(FetchedReports.report(), files(60, State.FAILED, "ENGINE_UNAVAILABLE"))
                .text();

        assertThat(text).hasSizeLessThan(2000).containsPattern("… dan \\d+ lagi");
    }

    private static String text(ChatReport report, State state) {
        return ProgressMessage.message(report, files(2, state)).text();
    }

    private static List<SentFile> files(int count, State state) {
        return files(count, state, null);
    }

    private static List<SentFile> files(int count, State state, @org.jspecify.annotations.Nullable String reason) {
        List<SentFile> files = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            files.add(FetchedReports.sent(i, state, reason));
        }
        return files;
    }
}
