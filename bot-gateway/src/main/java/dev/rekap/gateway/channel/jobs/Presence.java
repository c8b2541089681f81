package dev.rekap.gateway.channel.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Shows that this replica lives, and frees what dead ones held.
 *
 * <p>A replica holds an advisory lock on its name for as long as its connection lives: PostgreSQL lets go of it the moment the
 * process is gone, however it went. Whose lock can be had is dead, and its errands are anybody's again, within seconds and
 * without waiting for missed heartbeats.
 */
final class Presence {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    /** Keeps these locks apart from others in the database. */
    private static final int SPACE = 0x52454b41;

    private static final Duration EVERY = Duration.ofSeconds(2);

    private static final int VALID_WITHIN_SECONDS = 2;

    private final String replica;
    private final List<String> tables;
    private final DataSource database;
    private final Runnable freed;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("presence").factory());
    private @Nullable Connection connection;

    /** Presence of the replica; what was freed is told, so that somebody looks at it. */
    Presence(String replica, List<String> tables, DataSource database, Runnable freed) {
        this.replica = replica;
        this.tables = tables;
        this.database = database;
        this.freed = freed;
    }

    void start() {
        check();
        Future<?> _ =
                watch.scheduleWithFixedDelay(this::check, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Shows that it is gone. */
    void stop() {
        watch.execute(this::disconnect);
        watch.shutdown();
    }

    private void check() {
        try {
            Connection held = connect();
            int count = 0;
            for (String table : tables) {
                for (String holder : holders(held, table)) {
                    count += free(held, table, holder);
                }
            }
            if (count > 0) {
                LOG.info("{} errands of a replica that is gone go on here", count);
                freed.run();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Looking after replicas that are gone did not succeed: {}", e.getMessage());
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
        try (PreparedStatement lock = fresh.prepareStatement("SELECT pg_advisory_lock(?, hashtext(?))")) {
            lock.setInt(1, SPACE);
            lock.setString(2, replica);
            lock.execute();
        }
        return fresh;
    }

    private List<String> holders(Connection held, String table) throws SQLException {
        List<String> holders = new ArrayList<>();
        try (PreparedStatement select = held.prepareStatement("SELECT DISTINCT picked_by FROM " + table
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

    private static int free(Connection held, String table, String holder) throws SQLException {
        if (!callLock(held, "SELECT pg_try_advisory_lock(?, hashtext(?))", holder)) {
            return 0;
        }
        try (PreparedStatement update = held.prepareStatement("UPDATE " + table
                + " SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1"
                + " WHERE picked AND picked_by = ?")) {
            update.setString(1, holder);
            return update.executeUpdate();
        } finally {
            callLock(held, "SELECT pg_advisory_unlock(?, hashtext(?))", holder);
        }
    }

    private static boolean callLock(Connection held, String sql, String holder) throws SQLException {
        try (PreparedStatement statement = held.prepareStatement(sql)) {
            statement.setInt(1, SPACE);
            statement.setString(2, holder);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void disconnect() {
        Connection held = connection;
        connection = null;
        if (held == null) {
            return;
        }
        try (held;
                PreparedStatement unlock = held.prepareStatement("SELECT pg_advisory_unlock_all()")) {
            unlock.execute();
        } catch (SQLException _) {
            // The connection is broken, so the lock is gone with it, and the pool drops it.
        }
    }
}
