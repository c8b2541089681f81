package dev.rekap.database;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells failures of the database that pass from faults of the statement. */
public final class DatabaseFailures {

    private DatabaseFailures() {}

    /** Whether the database could not be reached or did not answer in time, so that the same call may succeed later. */
    public static boolean isUnavailable(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof TransactionException;
    }
}
