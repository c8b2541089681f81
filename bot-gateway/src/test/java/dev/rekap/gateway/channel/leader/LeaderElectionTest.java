package dev.rekap.gateway.channel.leader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.gateway.channel.postgres.AdvisoryLock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaderElectionTest {

    private final AtomicLong now = new AtomicLong();
    private final LeaderElection election = new LeaderElection(
            () -> {
                throw new SQLException("no database in this test");
            },
            AdvisoryLock.of(1),
            List.of(),
            "test",
            _ -> {},
            now::get);

    @Test
    void aClusterWithoutALeaderIsToldAfterHalfAMinute() {
        now.addAndGet(Duration.ofSeconds(29).toNanos());
        assertThat(election.isLed()).isTrue();

        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(election.isLed()).isFalse();
        assertThat(election.isLeading()).isFalse();
    }
}
