package dev.rekap.action.postgres;

import dev.rekap.action.ExclusiveLocks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/** Advisory locks of sessions: each work under a lock has a connection of its own, and the lock ends with it. */
public final class PostgresLocks implements ExclusiveLocks {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLocks.class);

    /** Keeps these locks apart from those of others in the same database. */
    private static final int SPACE = 0x616374;

    /** {@code lock_not_available}: the wait took longer than {@code lock_timeout}. */
    private static final String LOCK_TIMEOUT = "55P03";

    private final DataSource database;

    public PostgresLocks(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> Optional<T> with(String name, Work<T> work) throws InterruptedException {
        try (Connection session = database.getConnection()) {
            if (!take(session, name)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.run());
            } finally {
                release(session, name);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("lock of an action", e);
        }
    }

    private static boolean take(Connection session, String name) throws SQLException {
        try {
            call(session, "SELECT pg_advisory_lock(?, hashtext(?))", name);
            return true;
        } catch (SQLException e) {
            if (LOCK_TIMEOUT.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** A session that cannot release its lock must not go back to the pool. */
    private static void release(Connection session, String name) throws SQLException {
        try {
            call(session, "SELECT pg_advisory_unlock(?, hashtext(?))", name);
        } catch (SQLException e) {
            LOG.warn("Lock not released, its session is ended: {}", e.getSQLState());
            session.abort(Runnable::run);
        }
    }

    private static void call(Connection session, String statement, String name) throws SQLException {
        try (PreparedStatement prepared = session.prepareStatement(statement)) {
            prepared.setInt(1, SPACE);
            prepared.setString(2, name);
            prepared.execute();
        }
    }
}
