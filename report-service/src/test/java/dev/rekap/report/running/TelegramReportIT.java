package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Facts;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Reports of a bot's users: they know where the user waits, whatever becomes of them. */
class TelegramReportIT {

    private static final long USER = 123;

    private final RunningService service = RunningService.get();
    private final Facts facts = Facts.ofTelegram(USER);
    private final String path = "/api/v1/reports/" + facts.id();

    @Test
    void userIsListedAndActsWithItsOwnKey() {
        service.publish(facts.sealed(1), facts.failed(1, FailureCode.NO_SPEECH));
        service.awaitStatus(facts, "FAILED");

        HttpCalls owner = service.http.with(RunningService.keyOf("telegram:" + USER));

        assertThat(owner.get(path).json().path("user_id").asString()).isEqualTo("telegram:123");
        assertThat(service.http
                        .get("/api/v1/reports?user_id=telegram:123&limit=1")
                        .json()
                        .at("/reports/0/report_id")
                        .asString())
                .isEqualTo(facts.id().toString());
        assertThat(owner.get(path + "/report.xlsx").status()).isEqualTo(200);
        assertThat(owner.delete(path).status()).isEqualTo(204);
        assertThat(readyOnce()).isEqualTo(ReportStatus.FAILED);
    }

    @Test
    void cancelledReportIsAnnouncedToItsChat() {
        service.publish(facts.stored(1));
        service.awaitFiles(facts, 1, 0, 0);

        assertThat(service.http.post(path + "/cancel").status()).isEqualTo(200);

        assertThat(readyOnce()).isEqualTo(ReportStatus.CANCELLED);
    }

    @Test
    void expiredReportIsAnnouncedToItsChat() {
        service.publish(facts.stored(1));
        service.awaitFiles(facts, 1, 0, 0);

        service.update(facts.id(), "created_at = now() - interval '25 hours'");

        assertThat(readyOnce()).isEqualTo(ReportStatus.EXPIRED);
    }

    /** No sweep is in the way of a report whose files are all in; the figure is for whoever looks for lost time. */
    @Test
    void aReportWhoseFilesAreAllInEndsWithItsSeal() {
        long[] millis = new long[10];
        for (int i = 0; i < millis.length; i++) {
            Facts each = Facts.ofTelegram(USER);
            service.publish(each.stored(1), each.extracted(1, each.row("Budi", "Jalan Mawar", "3")));
            service.awaitFiles(each, 1, 1, 0);
            long began = System.nanoTime();
            service.publish(each.sealed(1));
            eventually()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> !service.listener.ready(each.id()).isEmpty());
            millis[i] = Duration.ofNanos(System.nanoTime() - began).toMillis();
        }
        System.out.println("from report.sealed to report.ready, in ms: " + Arrays.toString(millis));
    }

    private ReportStatus readyOnce() {
        eventually().until(() -> !service.listener.ready(facts.id()).isEmpty());
        ReportReady ready = service.listener.ready(facts.id()).getFirst();
        assertThat(ready.settings().replyTo()).isEqualTo(new ReplyTo(USER, null, "id"));
        return ready.status();
    }
}
