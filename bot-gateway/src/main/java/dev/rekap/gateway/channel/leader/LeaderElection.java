package dev.rekap.gateway.channel.leader;

import dev.rekap.gateway.channel.postgres.AdvisoryLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Elects one replica as the leader: the one whose session holds an advisory lock in PostgreSQL. The session is a connection of its
 * own, not the pool's, and listens for notifications. When it breaks, so does the lock, and the tasks of the leader stop. The leader
 * queries on it every second, and the server ends it after {@link #SERVER_SILENCE} without: the lock of a machine that is lost without
 * a word is free within seconds.
 */
public final class LeaderElection implements AutoCloseable {

    /** Opens a connection of its own. */
    @FunctionalInterface
    public interface Connector {
        Connection open() throws SQLException;
    }

    /** Any number, as long as it stays: {@code rekap} in ASCII. */
    public static final long LOCK = 0x72656b6170L;

    private static final Logger LOG = LoggerFactory.getLogger(LeaderElection.class);
    private static final Duration LISTEN = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int VALID_WITHIN_SECONDS = 3;
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** Longer than the leader itself needs to find out that its session is dead: it has stopped when another is elected. */
    private static final Duration SERVER_SILENCE = Duration.ofSeconds(8);

    /** Longer than the tasks take to end. */
    private static final Duration SERVER_SILENCE_AT_END = Duration.ofSeconds(45);

    /** An election takes less, so that a cluster without a leader for so long has a problem. */
    private static final Duration ELECTION = Duration.ofSeconds(30);

    private final Connector connector;
    private final AdvisoryLock lock;
    private final LongSupplier clock;
    private final List<LeaderTask> tasks;
    private final String notifications;
    private final Consumer<String> notified;
    private volatile boolean leading;
    private volatile long leaderSeenAt;
    private volatile boolean closed;
    private @Nullable Thread thread;
    private String lastFailure = "";

    /**
     * Makes it; {@link #start()} begins.
     *
     * @param lock that the leader holds
     * @param tasks started in order, stopped in the opposite one
     * @param notifications channel of PostgreSQL to listen to while this replica leads
     * @param notified is given the payload of each
     */
    public LeaderElection(
            Connector connector,
            AdvisoryLock lock,
            List<LeaderTask> tasks,
            String notifications,
            Consumer<String> notified) {
        this(connector, lock, tasks, notifications, notified, System::nanoTime);
    }

    /** With a clock of nanoseconds that only goes forward. */
    LeaderElection(
            Connector connector,
            AdvisoryLock lock,
            List<LeaderTask> tasks,
            String notifications,
            Consumer<String> notified,
            LongSupplier clock) {
        this.clock = clock;
        this.leaderSeenAt = clock.getAsLong();
        this.connector = connector;
        this.lock = lock;
        this.tasks = List.copyOf(tasks);
        this.notifications = notifications;
        this.notified = notified;
    }

    public void start() {
        thread = Thread.ofPlatform().name("leadership").daemon().start(this::run);
    }

    public boolean isLeading() {
        return leading;
    }

    /** Whether this replica leads, or knew of another that did within the last half minute. */
    public boolean isLed() {
        return leading || clock.getAsLong() - leaderSeenAt < ELECTION.toNanos();
    }

    private void run() {
        while (!closed) {
            try (Connection connection = connector.open()) {
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(SILENCE.toMillis()));
                connection.setAutoCommit(true);
                AdvisoryLock.releaseAfter(connection, SERVER_SILENCE);
                if (candidate(connection)) {
                    lead(connection);
                }
            } catch (SQLException | RuntimeException e) {
                warnOnce(String.valueOf(e.getMessage()));
            }
            pause();
        }
    }

    private boolean candidate(Connection connection) throws SQLException {
        while (!closed) {
            if (lock.tryTake(connection)) {
                return true;
            }
            leaderSeenAt = clock.getAsLong();
            pause();
        }
        return false;
    }

    private void lead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + notifications);
        }
        try {
            tasks.forEach(LeaderTask::begin);
            leading = true;
            lastFailure = "";
            LOG.info("Elected leader: this replica alone sends to Telegram");
            PGConnection session = connection.unwrap(PGConnection.class);
            long heartbeatAt = clock.getAsLong();
            while (!closed) {
                for (PGNotification signal : session.getNotifications(Math.toIntExact(LISTEN.toMillis()))) {
                    notified.accept(signal.getParameter());
                }
                // Also while notifications come: to the server a session that only listens is idle.
                if (clock.getAsLong() - heartbeatAt >= LISTEN.toNanos()) {
                    if (!connection.isValid(VALID_WITHIN_SECONDS)) {
                        throw new SQLException("the session does not answer");
                    }
                    heartbeatAt = clock.getAsLong();
                }
            }
            // The lock stays while the tasks lay down what they have in hand.
            AdvisoryLock.releaseAfter(connection, SERVER_SILENCE_AT_END);
        } finally {
            leading = false;
            leaderSeenAt = clock.getAsLong();
            tasks.reversed().forEach(LeaderElection::end);
            LOG.info("Leadership lost");
        }
    }

    /** Once, and not twice a second as long as a database is away. */
    private void warnOnce(String failure) {
        if (!failure.equals(lastFailure)) {
            LOG.warn("Leader election failed: {}", failure);
            lastFailure = failure;
        }
    }

    private static void end(LeaderTask task) {
        try {
            task.end();
        } catch (RuntimeException e) {
            LOG.error("A task of the leader failed to stop", e);
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

    /** Lays the tasks down, and then lets go of the lock. */
    @Override
    public void close() {
        closed = true;
        if (thread != null) {
            try {
                thread.join(SERVER_SILENCE_AT_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A task that only the leader runs. */
    public interface LeaderTask {

        /** Starts the task; returns soon. */
        void begin();

        /** Stops the task; nothing of it is running when this returns. */
        void end();
    }
}
