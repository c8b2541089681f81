package dev.rekap.gateway.channel.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.gateway.RealParts;
import dev.rekap.gateway.channel.leader.LeaderElection.LeaderTask;
import dev.rekap.gateway.channel.postgres.AdvisoryLock;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine of a leader is lost without a word: its connection neither speaks nor ends. */
class LostLeaderIT {

    private static final Logger LOG = LoggerFactory.getLogger(LostLeaderIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLUSTERS = 10;

    @Test
    void anotherReplicaIsElected() throws Exception {
        List<Cluster> clusters = new ArrayList<>();
        try {
            for (int i = 0; i < CLUSTERS; i++) {
                clusters.add(new Cluster());
            }
            await().atMost(PATIENCE).until(() -> clusters.stream().allMatch(cluster -> cluster.first.isLeading()));
            clusters.forEach(Cluster::lose);

            await().atMost(PATIENCE).until(() -> clusters.stream().allMatch(cluster -> cluster.second.isLeading()));
            // The one that is lost finds it out as well, and before another takes its place.
            assertThat(clusters)
                    .allSatisfy(
                            cluster -> assertThat(cluster.endedAt).isPositive().isLessThan(cluster.electedAt));
            assertThat(clusters).allMatch(cluster -> cluster.second.isLed());
            LOG.info(
                    "Seconds from a lost leader to the next, {} times: {}",
                    CLUSTERS,
                    clusters.stream().map(Cluster::seconds).sorted().toList());
        } finally {
            clusters.forEach(Cluster::close);
        }
    }

    /** Two replicas with a lock of their own, the first behind a proxy. */
    private static final class Cluster implements AutoCloseable {

        private final URI database = URI.create(RealParts.stack().jdbcUrl().substring("jdbc:".length()));
        private final AdvisoryLock lock =
                AdvisoryLock.of(ThreadLocalRandom.current().nextLong());
        private final SwallowingProxy proxy;
        private final LeaderElection first;
        private final LeaderElection second;
        private long lostAt;
        private volatile long endedAt;
        private volatile long electedAt;

        Cluster() throws IOException {
            proxy = new SwallowingProxy(database.getPort());
            first = election(proxy.port(), () -> {}, () -> endedAt = System.nanoTime());
            first.start();
            await().atMost(PATIENCE).until(first::isLeading);
            second = election(database.getPort(), () -> electedAt = System.nanoTime(), () -> {});
            second.start();
        }

        private LeaderElection election(int port, Runnable begin, Runnable end) {
            String url = "jdbc:postgresql://127.0.0.1:" + port + database.getPath();
            return new LeaderElection(() -> connect(url), lock, List.of(new Task(begin, end)), "lost_leader", _ -> {});
        }

        private static Connection connect(String url) throws SQLException {
            String user = RealParts.stack().databaseUsername();
            return DriverManager.getConnection(url + "?connectTimeout=2&loginTimeout=2&user=" + user + "&password="
                    + RealParts.stack().databasePassword());
        }

        void lose() {
            proxy.swallow();
            lostAt = System.nanoTime();
        }

        String seconds() {
            return String.format(Locale.ROOT, "%04.1f", (electedAt - lostAt) / 1e9);
        }

        @Override
        public void close() {
            proxy.close();
            first.close();
            second.close();
        }
    }

    private record Task(Runnable begins, Runnable ends) implements LeaderTask {

        @Override
        public void begin() {
            begins.run();
        }

        @Override
        public void end() {
            ends.run();
        }
    }
}
