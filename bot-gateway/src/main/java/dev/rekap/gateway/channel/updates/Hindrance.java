package dev.rekap.gateway.channel.updates;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a failure that no update is to blame for. */
final class Hindrance {

    /**
     * Classes of SQL states (PostgreSQL, appendix A): no connection, too few resources, told to stop, a fault of the system; and
     * a transaction that met another one and may simply be run again.
     */
    private static final Set<String> OUTSIDE = Set.of("08", "53", "57", "58", "40");

    private Hindrance() {}

    static boolean isOutside(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5
                    && OUTSIDE.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    /** The innermost cause, in one line. */
    static String described(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }
}
