package dev.rekap.gateway.orders.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.Publisher;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.UnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Recordings on their way from Telegram to the pipeline. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransfersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DirectGateway gateway = DirectGateway.shared();

    @Test
    void aTransferIsTriedUntilThePipelineIsThere() {
        gateway.pipeline.misbehaves(exchange -> FakePipeline.problem(exchange, 503, "BUSY"));
        gateway.pipeline.misbehaves(exchange -> FakePipeline.problem(exchange, 500, "INTERNAL_ERROR"));

        gateway.voice(23, "Budi=3");

        // Each attempt waits twice as long as the one before.
        await().atMost(PATIENCE).until(() -> {
            gateway.clock.forward(Duration.ofMillis(500));
            return gateway.counter(23).contains("1 selesai");
        });
        assertThat(gateway.pipeline.only(23).files).hasSize(1);
    }

    @Test
    void aFileThatTelegramPerhapsHasLaterIsGoneAfterSomeAttempts() {
        AtomicInteger attempts = new AtomicInteger();
        gateway.files.answers("sebentar", _ -> {
            attempts.incrementAndGet();
            throw new UnavailableException(
                    "wrong file_id or temporarily unavailable", new GoneException("of the test"));
        });
        gateway.voice(28, "sebentar");

        await().atMost(Duration.ofSeconds(40)).until(() -> {
            gateway.clock.forward(Duration.ofSeconds(20));
            return gateway.counter(28).contains("sudah tidak ada di Telegram");
        });
        assertThat(attempts.get()).isBetween(5, 10);
    }

    @Test
    void theSameRecordingUnderAnotherIdIsTold() {
        gateway.voice(24, "Budi=3");
        gateway.files.answers("kopi", _ -> FakeTelegramFiles.download("Budi=3"));
        gateway.voice(24, "kopi");

        await().atMost(PATIENCE).until(() -> gateway.counter(24).contains("Terkirim dua kali: 1"));
        assertThat(gateway.counter(24)).contains("1 dari 30 diterima").contains("0 gagal");
    }

    @Test
    void aRecordingThatFailsBeforeItsUploadIsAnsweredIsNamedAllTheSame() {
        gateway.pipeline.beforeTheAnswer(report -> {
            Facts.progress(gateway.bean(Publisher.class), report);
            await().atMost(PATIENCE).until(() -> gateway.counter(29).contains("1 gagal"));
        });
        gateway.voice(29, "!NO_SPEECH");

        await().atMost(PATIENCE).until(() -> gateway.counter(29).contains("suara-01.ogg: "));
        gateway.pipeline.beforeTheAnswer(_ -> {});
    }

    @Test
    void whatCannotBeBroughtInTimeIsANamedFailureAndTheRestGoesOn() {
        AtomicInteger attempts = new AtomicInteger();
        gateway.files.answers("rusak", _ -> {
            attempts.incrementAndGet();
            throw new UnavailableException("away", Duration.ZERO);
        });
        gateway.voice(25, "Budi=3");
        gateway.voice(25, "rusak");
        gateway.command(25, "done", "");
        assertThat(gateway.outbox.said(25)).anyMatch(text -> text.contains("sedang saya ambil"));

        await().atMost(Duration.ofSeconds(40)).until(() -> {
            gateway.clock.forward(Duration.ofSeconds(20));
            return !gateway.outbox.delivered(25).isEmpty();
        });
        assertThat(gateway.outbox.delivered(25).getFirst().caption().text())
                .startsWith("Laporan selesai sebagian")
                .contains("• suara-02.ogg: tidak berhasil saya ambil, kirim ulang");
        assertThat(attempts.get()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void whereEveryRecordingIsRefusedAfterDoneTheReportIsClosedWithTheReason() {
        CountDownLatch pressed = new CountDownLatch(1);
        gateway.files.answers("lambat", _ -> {
            FakeTelegramFiles.waitFor(pressed);
            throw new GoneException("gone");
        });
        gateway.voice(26, "lambat");
        gateway.command(26, "done", "");
        gateway.command(26, "done", "");
        pressed.countDown();

        await().atMost(PATIENCE)
                .until(() -> gateway.outbox.said(26).stream()
                        .anyMatch(text -> text.contains("Tidak ada rekaman yang bisa")));
        assertThat(gateway.counter(26)).contains("sudah tidak ada di Telegram").contains("Ditutup");
    }

    @Test
    void aRecordingRefusedOnceMayBeSentAgain() {
        gateway.files.answers("hilang", _ -> {
            throw new GoneException("gone");
        });
        gateway.voice(27, "hilang");
        await().atMost(PATIENCE).until(() -> gateway.counter(27).contains("sudah tidak ada di Telegram"));

        gateway.files.answers("hilang", _ -> FakeTelegramFiles.download("Budi=2"));
        gateway.voice(27, "hilang");
        await().atMost(PATIENCE).until(() -> gateway.counter(27).contains("1 dari 30 diterima · 1 selesai · 0 gagal"));
    }
}
