package dev.rekap.gateway.channel.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * An advisory lock of PostgreSQL. The session that holds it keeps it until it releases it or ends, however that comes about: the
 * lock of a killed process is free at once.
 */
public final class AdvisoryLock {

    /** The first after a silence, and those that are missed. */
    private static final int KEEPALIVES = 3;

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

    /**
     * Has the server end a session that is silent for so long, and with it its locks: the client's machine may be gone, or the
     * network, without a word that would end the connection. TCP keepalive finds that out where nothing stands between the two that
     * answers for the other; the limit of idle sessions (PostgreSQL 14 and newer) does everywhere. The client must query more often.
     *
     * @param silence at least some seconds
     */
    public static void releaseAfter(Connection session, Duration silence) throws SQLException {
        long seconds = Math.max(1, silence.toSeconds() / KEEPALIVES);
        try (Statement settings = session.createStatement()) {
            settings.execute("SET tcp_keepalives_idle = " + seconds);
            settings.execute("SET tcp_keepalives_interval = " + seconds);
            settings.execute("SET tcp_keepalives_count = " + (KEEPALIVES - 1));
            settings.execute("SET tcp_user_timeout = " + silence.toMillis());
            settings.execute("SELECT set_config(name, '" + silence.toMillis()
                    + "', false) FROM pg_settings WHERE name = 'idle_session_timeout'");
        }
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
