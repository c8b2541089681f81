package dev.rekap.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.bus.Outcome;
import dev.rekap.contracts.AudioFile;
import dev.rekap.contracts.Columns;
import dev.rekap.contracts.FileId;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.ReportBlobs;
import dev.rekap.contracts.ReportId;
import dev.rekap.contracts.ReportProgress;
import dev.rekap.contracts.ReportReady;
import dev.rekap.contracts.ReportSealed;
import dev.rekap.contracts.ReportSettings;
import dev.rekap.contracts.ReportStatus;
import dev.rekap.contracts.Stage;
import dev.rekap.contracts.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliverReportTest {

    private static final ReportId REPORT = ReportId.random();

    private final DeliverReport step = new DeliverReport();

    @Test
    void nobodyWaitsInAChatForAReportThatCameOverHttp() {
        assertThat(step.handle(ready(null))).isEqualTo(Outcome.done());
        assertThat(step.handle(new ReportProgress(REPORT, 1, settings(null), ReportStatus.PROCESSING, 2, 1, 0)))
                .isEqualTo(Outcome.done());
    }

    @Test
    void whatAChatWaitsForIsNotDropped() {
        assertThat(step.handle(ready(new ReplyTo(1, null, "id")))).isInstanceOf(Outcome.RetryLater.class);
        assertThat(step.stage()).as("the ladder's last rung is kept").isEqualTo(Stage.REPORT);
    }

    @Test
    void otherFactsAreAFault() {
        AudioFile file = new AudioFile(FileId.of(REPORT, "ab"), "a.ogg", "audio/ogg", 1, "ab", 1);

        assertThat(step.accepts()).isAssignableFrom(ReportSealed.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step.handle(new ReportSealed(REPORT, settings(null), List.of(file), Instant.EPOCH)));
    }

    private static ReportReady ready(@Nullable ReplyTo replyTo) {
        return new ReportReady(
                REPORT,
                1,
                settings(replyTo),
                ReportStatus.COMPLETED,
                new ReportBlobs(REPORT).csv(1),
                1,
                1,
                1,
                List.of(),
                0);
    }

    private static ReportSettings settings(@Nullable ReplyTo replyTo) {
        return new ReportSettings(new UserId("toko"), Columns.DEFAULT, "id", replyTo);
    }
}
