package dev.rekap.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

class DatabaseFailuresTest {

    static Stream<RuntimeException> passing() {
        return Stream.of(
                new DataAccessResourceFailureException("no connection"),
                new QueryTimeoutException("cancelled"),
                new CannotAcquireLockException("lock timeout"),
                new CannotCreateTransactionException("no connection"),
                new TransactionTimedOutException("late"));
    }

    static Stream<RuntimeException> faults() {
        return Stream.of(new DuplicateKeyException("said_pkey"), new IllegalStateException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void anOutageOrALimitPasses(RuntimeException failure) {
        assertThat(DatabaseFailures.isUnavailable(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfTheStatementDoesNot(RuntimeException failure) {
        assertThat(DatabaseFailures.isUnavailable(failure)).isFalse();
    }
}
