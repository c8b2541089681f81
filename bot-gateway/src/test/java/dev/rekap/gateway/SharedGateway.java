package dev.rekap.gateway;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The gateway that tests share, because a start costs more than most tests. All gateways have one broker, one database and one
 * bot, so at most one is shared at a time: it runs on until a test needs another one, or the JVM ends.
 */
public final class SharedGateway {

    private static @Nullable AutoCloseable running;

    private SharedGateway() {}

    /** The one that runs, if it is of this kind; else a new one takes its place. */
    public static synchronized <T extends AutoCloseable> T of(Class<T> kind, Supplier<T> start) {
        if (kind.isInstance(running)) {
            return kind.cast(running);
        }
        end();
        T started = start.get();
        running = started;
        return started;
    }

    /** Ends the one that runs, and shares one that a test has started. */
    public static synchronized void replaceBy(AutoCloseable other) {
        end();
        running = other;
    }

    /** Ends the one that runs; before a test that starts one of its own, or another one for all. */
    public static synchronized void end() {
        AutoCloseable last = running;
        running = null;
        if (last != null) {
            try {
                last.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
