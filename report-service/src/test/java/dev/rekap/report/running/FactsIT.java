package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.report.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class FactsIT {

    private final RunningService service = RunningService.get();

    @Test
    void anyOrderOfRepeatedFactsGivesOneReport() {
        Random random = new Random(7);
        List<Facts> reports =
                IntStream.range(0, 12).mapToObj(_ -> Facts.of("toko")).toList();
        for (Facts facts : reports) {
            List<OrderMessage> order = new ArrayList<>(List.of(
                    facts.stored(1),
                    facts.stored(2),
                    facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3"), facts.row("Sari", null, "2")),
                    facts.failed(2, FailureCode.NO_SPEECH),
                    facts.sealed(2)));
            order.addAll(order.subList(0, random.nextInt(order.size())));
            Collections.shuffle(order, random);
            service.publish(order.toArray(OrderMessage[]::new));
        }

        for (Facts facts : reports) {
            service.awaitStatus(facts, "PARTIALLY_COMPLETED");
            eventually().until(() -> service.listener.ready(facts.id()).size() == 1);
            assertThat(service.http
                            .get("/api/v1/reports/" + facts.id() + "/report.csv")
                            .text())
                    .isEqualTo("\uFEFFNama,Alamat,Jumlah minuman yang di beli\r\nBudi,Jalan Mawar,3\r\nSari,,2\r\n");
            assertThat(service.blobs().info(new ReportBlobs(facts.id()).csv(1))).isPresent();
        }
        assertThat(reports).allMatch(facts -> service.listener.ready(facts.id()).size() == 1);
    }

    @Test
    void thirtyResultsAtOnceAndTwoReplicasGiveOneReportReady() throws InterruptedException {
        Facts facts = Facts.of("toko");
        try (ConfigurableApplicationContext replica = service.start()) {
            assertThat(replica.isRunning()).isTrue();
            service.publish(facts.sealed(30));
            CountDownLatch together = new CountDownLatch(1);
            List<Thread> senders = IntStream.rangeClosed(1, 30)
                    .mapToObj(n -> Thread.ofVirtual().start(() -> {
                        try {
                            together.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        OrderMessage result = facts.extracted(n, facts.row("Budi " + n, "Jalan Mawar " + n, "1"));
                        service.publish(facts.stored(n), result, result);
                    }))
                    .toList();
            together.countDown();
            for (Thread sender : senders) {
                sender.join();
            }

            service.awaitStatus(facts, "COMPLETED");
            eventually().until(() -> !service.listener.ready(facts.id()).isEmpty());
        }
        ReportReady ready = service.listener.ready(facts.id()).getFirst();
        assertThat(ready.rows()).isEqualTo(30);
        assertThat(service.listener.ready(facts.id())).hasSize(1);
        List<String> lines = service.http
                .get("/api/v1/reports/" + facts.id() + "/report.csv")
                .text()
                .lines()
                .skip(1)
                .toList();
        assertThat(lines)
                .isEqualTo(IntStream.rangeClosed(1, 30)
                        .mapToObj(n -> "Budi " + n + ",Jalan Mawar " + n + ",1")
                        .toList());
    }

    @Test
    void progressIsPublishedWhereSomebodyWaits() {
        Facts facts = Facts.ofTelegram(11);
        Facts overHttp = Facts.of("toko");
        service.publish(overHttp.stored(1), facts.stored(1), facts.sealed(2), facts.failed(1, FailureCode.NO_RECORDS));

        eventually()
                .untilAsserted(() -> assertThat(service.listener.of(facts.id(), ReportProgress.class))
                        .anyMatch(progress -> progress.total() == 2 && progress.failed() == 1));
        service.awaitFiles(overHttp, 1, 0, 0);
        assertThat(service.listener.of(overHttp.id(), ReportProgress.class)).isEmpty();
    }

    @Test
    void malformedMessagesAreParkedAndOthersHandled() {
        Facts before = Facts.of("toko");
        Facts after = Facts.of("toko");
        long parked = parked();

        service.publish(before.stored(1));
        service.listener.sendRaw("rekap.report", "audio.stored", new byte[0]);
        service.listener.sendRaw("rekap.report", "audio.stored", "{\"task\":".getBytes(StandardCharsets.UTF_8));
        service.listener.sendRaw("rekap.report", "nonsense", "{}".getBytes(StandardCharsets.UTF_8));
        service.publish(after.stored(1));

        service.awaitFiles(before, 1, 0, 0);
        service.awaitFiles(after, 1, 0, 0);
        eventually().until(() -> parked() == parked + 3);
    }

    @Test
    void unstorableCharactersAreRemoved() {
        Facts facts = Facts.of("toko");
        ExtractedField field = facts.row("Bu\0di", "\uD83C", "3").fields().getFirst();
        ExtractedRecord row = new ExtractedRecord(
                List.of(field, facts.row("x", "Jalan \uD83C", "3").fields().get(1)));
        service.publish(facts.sealed(1), facts.extracted(1, row));

        service.awaitStatus(facts, "COMPLETED");
        assertThat(service.report(facts).at("/records/0/values/Nama").asString())
                .isEqualTo("Budi");
    }

    private long parked() {
        return service.listener.waiting("rekap.report.dlq");
    }
}
