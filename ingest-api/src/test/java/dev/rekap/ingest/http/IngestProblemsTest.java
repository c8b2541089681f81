package dev.rekap.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.RefusedException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class IngestProblemsTest {

    private final IngestProblems problems = new IngestProblems();

    @ParameterizedTest
    @EnumSource(OrderProblem.class)
    void refusalKeepsItsCodeAndSubject(OrderProblem code) {
        ProblemException problem =
                problems.translate(new RefusedException(code, "subject")).orElseThrow();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail(Locale.ENGLISH)).startsWith("subject: ");
    }

    @Test
    void unavailableStoreAndBrokerHaveTheirCodes() {
        assertThat(code(new BlobStoreException("down", new IllegalStateException())))
                .isEqualTo(StandardProblem.STORAGE_UNAVAILABLE);
        assertThat(code(new PublishException("down"))).isEqualTo(StandardProblem.BROKER_UNAVAILABLE);
        assertThat(code(new CannotCreateTransactionException("no connection")))
                .isEqualTo(StandardProblem.STORAGE_UNAVAILABLE);
        assertThat(code(new TransactionSystemException("the connection went before the rollback")))
                .isEqualTo(StandardProblem.STORAGE_UNAVAILABLE);
        assertThat(code(new DataAccessResourceFailureException("the connection went")))
                .isEqualTo(StandardProblem.STORAGE_UNAVAILABLE);
        assertThat(code(new QueryTimeoutException("too long"))).isEqualTo(StandardProblem.STORAGE_UNAVAILABLE);
        assertThat(problems.translate(new IllegalStateException())).isEmpty();
    }

    private ProblemCode code(Throwable exception) {
        return problems.translate(exception).orElseThrow().code();
    }
}
