package dev.rekap.gateway.channel.jobs;

import dev.rekap.gateway.channel.postgres.AdvisoryLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reclaims the jobs of replicas that ended without finishing them.
 *
 * <p>A replica holds an advisory lock on its name for as long as its connection lives. PostgreSQL releases it the moment the
 * process is gone, and after 15 seconds if the machine or the network is. Whose lock can be taken is gone, and its jobs are free.
 */
final class OrphanedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedJobs.class);

    /** Keeps these locks apart from others in the database. */
    private static final int SPACE = 0x52454b41;

    private static final Duration EVERY = Duration.ofSeconds(2);

    /** After it the server takes this replica for gone. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final int VALID_WITHIN_SECONDS = 2;

    private final String replica;
    private final String table;
    private final DataSource database;
    private final Runnable reclaimed;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("orphaned-jobs").factory());
    private @Nullable Connection connection;

    /**
     * Reclaims nothing before {@link #start}.
     *
     * @param reclaimed is called when there are jobs to run
     */
    OrphanedJobs(String replica, String table, DataSource database, Runnable reclaimed) {
        this.replica = replica;
        this.table = table;
        this.database = database;
        this.reclaimed = reclaimed;
    }

    void start() {
        reclaim();
        Future<?> _ =
                timer.scheduleWithFixedDelay(this::reclaim, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Releases the lock of this replica. */
    void stop() {
        timer.execute(this::disconnect);
        timer.shutdown();
    }

    private void reclaim() {
        try {
            Connection session = connect();
            int count = 0;
            for (String holder : holders(session)) {
                count += reclaim(session, holder);
            }
            if (count > 0) {
                reclaimed.run();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Reclaiming orphaned jobs failed: {}", e.getMessage());
            disconnect();
        }
    }

    private Connection connect() throws SQLException {
        Connection held = connection;
        if (held != null && held.isValid(VALID_WITHIN_SECONDS)) {
            return held;
        }
        disconnect();
        Connection fresh = database.getConnection();
        connection = fresh;
        fresh.setAutoCommit(true);
        AdvisoryLock.releaseAfter(fresh, SILENCE);
        AdvisoryLock.of(SPACE, replica).take(fresh);
        return fresh;
    }

    private List<String> holders(Connection session) throws SQLException {
        List<String> holders = new ArrayList<>();
        try (PreparedStatement select = session.prepareStatement("SELECT DISTINCT picked_by FROM " + table
                + " WHERE picked AND picked_by IS NOT NULL AND picked_by <> ?")) {
            select.setString(1, replica);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    holders.add(rows.getString(1));
                }
            }
        }
        return holders;
    }

    private int reclaim(Connection session, String holder) throws SQLException {
        AdvisoryLock lock = AdvisoryLock.of(SPACE, holder);
        if (!lock.tryTake(session)) {
            return 0;
        }
        try (PreparedStatement update = session.prepareStatement("UPDATE " + table
                + " SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1"
                + " WHERE picked AND picked_by = ?")) {
            update.setString(1, holder);
            int count = update.executeUpdate();
            LOG.info("Reclaimed {} jobs of replica {}", count, holder);
            return count;
        } finally {
            lock.release(session);
        }
    }

    private void disconnect() {
        Connection held = connection;
        connection = null;
        if (held == null) {
            return;
        }
        try (held;
                Statement settings = held.createStatement()) {
            settings.execute("SELECT pg_advisory_unlock_all()");
            settings.execute("RESET ALL");
        } catch (SQLException _) {
            // The connection is broken, so the lock is gone with it, and the pool drops it.
        }
    }
}
