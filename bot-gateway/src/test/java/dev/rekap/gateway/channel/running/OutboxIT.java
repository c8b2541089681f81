package dev.rekap.gateway.channel.running;

import static dev.rekap.gateway.Recipients.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.simulator.telegram.client.Fault;
import dev.rekap.simulator.telegram.client.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is put down is said: in order, once, within the limits, whatever Telegram does. */
class OutboxIT extends SellerInChat {

    private static final String DELIVERED = "rekap_delivery_duration_seconds_bucket{le=\"+Inf\"}";
    private static final String DELIVERED_SOON = "rekap_delivery_duration_seconds_bucket{le=\"900.0\"}";

    @Test
    void aChatHearsEverythingInOrder() {
        gateway.say(outbox -> IntStream.rangeClosed(1, 4)
                .forEach(i -> outbox.send(to(siti.id()), OutgoingMessage.of("pesan " + i), null)));

        await().atMost(PATIENCE).until(() -> texts().size() == 4);
        assertThat(texts()).containsExactly("pesan 1", "pesan 2", "pesan 3", "pesan 4");
        assertThat(gateway.count("outbox")).isZero();
    }

    @Test
    void whatWasRolledBackIsNotSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> gateway.say(outbox -> {
                    outbox.send(to(siti.id()), OutgoingMessage.of("tidak jadi"), null);
                    throw new IllegalStateException("of the test");
                }));
        gateway.say(outbox -> outbox.send(to(siti.id()), OutgoingMessage.of("jadi"), null));

        await().atMost(PATIENCE).until(() -> !texts().isEmpty());
        assertThat(texts()).containsExactly("jadi");
    }

    @Test
    void aLongTextComesInPartsWithTheButtonsUnderTheLast() {
        String line = "x".repeat(99) + "\n";
        gateway.say(outbox -> outbox.send(
                to(siti.id()), new OutgoingMessage(line.repeat(60), List.of(List.of(new Button("Baik", "ok")))), null));

        await().atMost(PATIENCE).until(() -> texts().size() == 2);
        assertThat(texts()).allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(4096));
        assertThat(siti.fromBot().getFirst().buttons()).isEmpty();
        assertThat(siti.fromBot().getLast().buttons()).containsExactly("Baik");
    }

    @Test
    void whateverTelegramAnswersADocumentArrives() {
        for (Fault fault : List.of(
                Fault.internalError("sendDocument"), Fault.badGateway("sendDocument"), Fault.cut("sendDocument"))) {
            telegram.misbehave(fault.in(siti).once());
        }

        double delivered = gateway.meter(DELIVERED);
        double soon = gateway.meter(DELIVERED_SOON);

        gateway.say(outbox -> outbox.deliver(
                to(siti.id()),
                document("rekap.csv"),
                OutgoingMessage.of("3 baris"),
                Instant.now().minusSeconds(3600)));

        await().atMost(PATIENCE).until(() -> siti.fromBot().size() == 1);
        assertThat(siti.fromBot().getFirst().words()).isEqualTo("3 baris");
        await().atMost(PATIENCE).until(() -> gateway.meter(DELIVERED) == delivered + 1);
        assertThat(gateway.meter(DELIVERED_SOON)).as("since it was heard of").isEqualTo(soon);
    }

    @Test
    void textsAndTheCounterOvertakeADocumentThatCannotBeHad() {
        AtomicInteger asked = new AtomicInteger();
        gateway.conversation().documents = _ -> {
            if (asked.incrementAndGet() <= 2) {
                throw new UnavailableException("report-service is away", Duration.ZERO);
            }
            return new byte[] {'x'};
        };
        ReportId report = counter("1 dari 2");
        gateway.say(outbox -> {
            outbox.deliver(to(siti.id()), document("rekap.csv"), OutgoingMessage.of("ini"));
            outbox.send(to(siti.id()), OutgoingMessage.of("sesudahnya"), null);
            outbox.showLive(to(siti.id()), report.value());
        });

        await().atMost(PATIENCE).until(() -> siti.fromBot().size() == 3);
        assertThat(siti.fromBot()).extracting(Shown::words).containsExactly("sesudahnya", "1 dari 2", "ini");
    }

    @Test
    void whatCanNeverBeSaidIsDroppedAndTheNextIsSaid() {
        telegram.misbehave(Fault.error("sendMessage", 400, "Bad Request: message text is empty")
                .in(siti)
                .once());
        gateway.say(outbox -> {
            outbox.send(to(siti.id()), OutgoingMessage.of("salah"), null);
            outbox.send(to(siti.id()), OutgoingMessage.of("benar"), null);
        });

        await().atMost(PATIENCE).until(() -> texts().equals(List.of("benar")));
        assertThat(gateway.management("/actuator/prometheus"))
                .contains("rekap_telegram_dropped_total{reason=\"refused\"}");
    }

    @Test
    void whoBlockedTheBotIsLeftAloneQuietly() {
        siti.blocks();
        ReportId report = counter("1 dari 2");
        gateway.say(outbox -> {
            outbox.send(to(siti.id()), OutgoingMessage.of("satu"), null);
            outbox.deliver(to(siti.id()), document("rekap.csv"), OutgoingMessage.of("dua"));
            outbox.showLive(to(siti.id()), report.value());
        });

        await().atMost(PATIENCE).until(() -> gateway.count("outbox") == 0);
        siti.unblocks();
        gateway.say(outbox -> outbox.send(to(siti.id()), OutgoingMessage.of("lagi"), null));
        await().atMost(PATIENCE).until(() -> texts().contains("lagi"));
        assertThat(texts()).doesNotContain("satu", "dua");
    }

    @Test
    void whatIsDroppedIsNotSaid() {
        ReportId report = counter("1 dari 2");
        gateway.say(outbox -> {
            outbox.deliver(
                    to(siti.id()), new DocumentReference(report.value(), 1, "CSV", "a.csv"), OutgoingMessage.of("a"));
            outbox.showLive(to(siti.id()), report.value());
            outbox.send(to(siti.id()), OutgoingMessage.of("b"), null);
            outbox.drop(siti.id(), report.value());
        });
        await().atMost(PATIENCE).until(() -> !texts().isEmpty());
        gateway.say(outbox -> {
            outbox.send(to(siti.id()), OutgoingMessage.of("c"), null);
            outbox.showLive(to(siti.id()), report.value());
            outbox.drop(siti.id(), null);
            outbox.send(to(siti.id()), OutgoingMessage.of("d"), null);
        });

        await().atMost(PATIENCE).until(() -> texts().contains("d"));
        assertThat(texts()).containsExactly("b", "d");
    }

    @Test
    void aPressIsAnsweredOnceAndNotTooLate() {
        gateway.say(outbox -> outbox.send(
                to(siti.id()),
                new OutgoingMessage("?", List.of(List.of(new Button("Ya", "y"), new Button("Tidak", "n")))),
                null));
        await().atMost(PATIENCE).until(() -> !texts().isEmpty());
        String late = siti.presses("Tidak");
        gateway.bean(JdbcClient.class)
                .sql(
                        "INSERT INTO gateway.press_answer (callback, text, created_at) VALUES (:late, 'x', now() - interval '31 seconds')")
                .param("late", late)
                .update();
        String press = siti.presses("Ya");

        gateway.say(outbox -> outbox.answer(press, "Baik"));

        await().atMost(PATIENCE).until(() -> siti.answer(press).answered());
        await().atMost(PATIENCE).until(() -> gateway.count("press_answer") == 0);
        assertThat(siti.answer(late).answered()).isFalse();
        gateway.say(outbox ->
                outbox.removeButtons(siti.id(), siti.fromBot().getFirst().id()));
        await().atMost(PATIENCE).until(() -> siti.fromBot().getFirst().buttons().isEmpty());
    }
}
