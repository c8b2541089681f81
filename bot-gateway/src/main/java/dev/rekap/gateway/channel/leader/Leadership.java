package dev.rekap.gateway.channel.leader;

import dev.rekap.gateway.channel.outbox.Signal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that one replica leads: the one whose session holds a lock in PostgreSQL. The session is a connection of its own,
 * not the pool's, and listens for what is to be said. When it breaks, so does the lock, and the duties are laid down.
 */
public final class Leadership implements AutoCloseable {

    /** Opens a connection that nobody else uses. */
    @FunctionalInterface
    public interface Connector {
        Connection open() throws SQLException;
    }

    /** Any number, as long as it stays: {@code rekap} in ASCII. */
    public static final long LOCK = 0x72656b6170L;

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final Duration LISTEN = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final Connector connector;
    private final List<Duty> duties;
    private final Consumer<String> heard;
    private volatile boolean leading;
    private volatile boolean closed;
    private @Nullable Thread thread;
    private String lastFailure = "";

    /**
     * Makes it; {@link #start()} begins.
     *
     * @param duties taken up in order, laid down in the opposite one
     * @param heard is given every signal of the outbox while this replica leads
     */
    public Leadership(Connector connector, List<Duty> duties, Consumer<String> heard) {
        this.connector = connector;
        this.duties = List.copyOf(duties);
        this.heard = heard;
    }

    public void start() {
        thread = Thread.ofPlatform().name("leadership").daemon().start(this::run);
    }

    public boolean isLeading() {
        return leading;
    }

    private void run() {
        while (!closed) {
            try (Connection connection = connector.open()) {
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(SILENCE.toMillis()));
                connection.setAutoCommit(true);
                if (candidate(connection)) {
                    lead(connection);
                }
            } catch (SQLException | RuntimeException e) {
                say(String.valueOf(e.getMessage()));
            }
            pause();
        }
    }

    private boolean candidate(Connection connection) throws SQLException {
        while (!closed) {
            if (ask(connection, "SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                return true;
            }
            pause();
        }
        return false;
    }

    private void lead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + Signal.CHANNEL);
        }
        try {
            duties.forEach(Duty::begin);
            leading = true;
            lastFailure = "";
            LOG.info("This replica leads: it alone sends to Telegram");
            PGConnection session = connection.unwrap(PGConnection.class);
            while (!closed) {
                PGNotification[] signals = session.getNotifications(Math.toIntExact(LISTEN.toMillis()));
                for (PGNotification signal : signals) {
                    heard.accept(signal.getParameter());
                }
                if (signals.length == 0) {
                    // Silence is the same whether there is nothing to hear or nobody to say it.
                    ask(connection, "SELECT true");
                }
            }
        } finally {
            leading = false;
            duties.reversed().forEach(Leadership::end);
            LOG.info("This replica leads no more");
        }
    }

    /** Once, and not twice a second as long as a database is away. */
    private void say(String failure) {
        if (!failure.equals(lastFailure)) {
            LOG.warn("No part in the leadership: {}", failure);
            lastFailure = failure;
        }
    }

    private static void end(Duty duty) {
        try {
            duty.end();
        } catch (RuntimeException e) {
            LOG.error("A duty did not end well", e);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void pause() {
        if (closed) {
            return;
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /** Lays the duties down, and then lets go of the lock. */
    @Override
    public void close() {
        closed = true;
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(45));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
