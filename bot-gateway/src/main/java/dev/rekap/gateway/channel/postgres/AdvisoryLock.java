package dev.rekap.gateway.channel.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An advisory lock of PostgreSQL. The session that holds it keeps it until it releases it or ends, however that comes about: the
 * lock of a killed process is free at once.
 */
public final class AdvisoryLock {

    private final String key;
    private final Object[] values;

    private AdvisoryLock(String key, Object... values) {
        this.key = key;
        this.values = values;
    }

    public static AdvisoryLock of(long key) {
        return new AdvisoryLock("(?)", key);
    }

    /** The lock of a name, in a space that keeps it apart from the locks of others. */
    public static AdvisoryLock of(int space, String name) {
        return new AdvisoryLock("(?, hashtext(?))", space, name);
    }

    /** Takes the lock; waits while another session holds it. */
    public void take(Connection session) throws SQLException {
        call(session, "SELECT true FROM pg_advisory_lock");
    }

    /** Takes the lock unless another session holds it. */
    public boolean tryTake(Connection session) throws SQLException {
        return call(session, "SELECT pg_try_advisory_lock");
    }

    public void release(Connection session) throws SQLException {
        call(session, "SELECT pg_advisory_unlock");
    }

    private boolean call(Connection session, String function) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(function + key)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
