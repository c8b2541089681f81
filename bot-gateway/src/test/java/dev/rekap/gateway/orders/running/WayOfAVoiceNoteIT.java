package dev.rekap.gateway.orders.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.gateway.channel.DocumentSource;
import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WayOfAVoiceNoteIT {

    private final DirectGateway gateway = DirectGateway.shared();

    @Test
    void recordingsGoInAndATableComesOut() {
        long budi = 501;
        int calls = gateway.pipeline.traces().size();
        gateway.command(budi, "start", "");
        gateway.voice(budi, "Budi=3");
        gateway.voice(budi, "Siti=4");
        gateway.command(budi, "done", "");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !gateway.outbox.delivered(budi).isEmpty());

        RecordingOutbox.Act.Delivered document = gateway.outbox.delivered(budi).getFirst();
        assertThat(document.caption().text())
                .contains("Laporan selesai.", "2 baris · 2 rekaman berhasil · 0 gagal", "Total Jumlah: 7")
                .contains("Perlu dicek (2):", "• baris 1 (Budi): Alamat kosong");
        assertThat(document.document().fileName()).matches("rekap-\\d{8}-\\d{4}\\.xlsx");
        assertThat(new String(gateway.bean(DocumentSource.class).open(document.document()), StandardCharsets.UTF_8))
                .endsWith("report.xlsx");
        assertThat(gateway.pipeline.only(budi).files)
                .extracting(FakeFile::name)
                .containsExactlyInAnyOrder("suara-01.ogg", "suara-02.ogg");
        assertThat(gateway.pipeline.traces().stream().skip(calls))
                .isNotEmpty()
                .allMatch(trace -> trace.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0."));
        assertThat(gateway.bean(LiveMessageRenderer.class)
                        .render(gateway.pipeline.only(budi).id.value()))
                .map(OutgoingMessage::text)
                .hasValue("2 rekaman · 2 selesai · 0 gagal\nSelesai: 2 baris.");
    }
}
