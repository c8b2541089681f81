package dev.rekap.gateway.orders;

import static dev.rekap.gateway.orders.ReportState.CANCELLED;
import static dev.rekap.gateway.orders.ReportState.DONE;
import static dev.rekap.gateway.orders.ReportState.EMPTY;
import static dev.rekap.gateway.orders.ReportState.EXPIRED;
import static dev.rekap.gateway.orders.ReportState.OPEN;
import static dev.rekap.gateway.orders.ReportState.PROCESSING;
import static dev.rekap.gateway.orders.ReportState.SEALING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.orders.ChatReport.Progress;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportStateTest {

    private static final Map<ReportState, Set<ReportState>> TABLE = Map.of(
            OPEN, EnumSet.of(SEALING, DONE, CANCELLED, EXPIRED),
            SEALING, EnumSet.of(PROCESSING, DONE, CANCELLED, EXPIRED, EMPTY),
            PROCESSING, EnumSet.of(DONE, CANCELLED, EXPIRED),
            DONE, EnumSet.of(PROCESSING),
            CANCELLED, Set.of(),
            EXPIRED, Set.of(),
            EMPTY, Set.of());

    private final ChatReport report =
            ChatReport.opened(ReportId.random(), new Recipient(1, 0, 2, Locale.of("id")), null, Instant.EPOCH);

    @ParameterizedTest
    @EnumSource(ReportState.class)
    void onlyWhatIsInTheTableFollows(ReportState state) {
        assertThat(EnumSet.allOf(ReportState.class).stream().filter(state::mayBecome))
                .containsExactlyInAnyOrderElementsOf(TABLE.getOrDefault(state, Set.of()));
    }

    @Test
    void aReportEndsWhenItIsNoLongerUnfinished() {
        Instant now = Instant.EPOCH.plusSeconds(5);

        ChatReport done = report.become(SEALING, now).become(PROCESSING, now).become(DONE, now);

        assertThat(done.endedAt()).isEqualTo(now);
        assertThat(done.become(PROCESSING, now).endedAt()).as("tried again").isNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> report.become(EMPTY, now))
                .withMessageContaining("OPEN");
    }

    @Test
    void ofProgressTheLargerIsTheNewer() {
        assertThat(new Progress(2, 1).isNewerThan(new Progress(2, 0))).isTrue();
        assertThat(new Progress(2, 1).isNewerThan(new Progress(3, 0))).isFalse();
        assertThat(Progress.NONE.isNewerThan(Progress.NONE)).isFalse();
    }

    @Test
    void whatIsCountedIsKept() {
        ChatReport counted = report.withOneTooMany().withOneAgain().withOneAgain();
        ChatReport delivered = counted.delivered(2, new ChatReport.Result(ReportStatus.COMPLETED, 7, 60));

        assertThat(counted.surplus()).isEqualTo(1);
        assertThat(counted.twice()).isEqualTo(2);
        assertThat(delivered.delivered()).isEqualTo(2);
        assertThat(delivered.result().rows()).isEqualTo(7);
        assertThat(delivered.twice()).isEqualTo(2);
    }
}
