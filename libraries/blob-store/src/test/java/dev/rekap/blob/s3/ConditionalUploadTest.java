package dev.rekap.blob.s3;

import static dev.rekap.blob.s3.ScriptedS3.error;
import static dev.rekap.blob.s3.ScriptedS3.hangUp;
import static dev.rekap.blob.s3.ScriptedS3.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.BlobKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConditionalUploadTest {

    private static final BlobKey KEY = new BlobKey("reports/1/sealing");
    private static final BlobContent CONTENT = BlobContent.of("x", "text/plain");
    private static final String TICKET = "x-amz-meta-put-ticket";

    private final AtomicReference<String> ticket = new AtomicReference<>("");
    private final ScriptedS3 server = new ScriptedS3();
    private final S3BlobStore store = new S3BlobStore(server.settings(), List.of());

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void asksTheStoreToRefuseWhatIsThere() {
        AtomicReference<String> condition = new AtomicReference<>();
        server.answers(exchange -> {
            condition.set(exchange.getRequestHeaders().getFirst("If-None-Match"));
            status(200).to(exchange);
        });

        assertThat(store.putIfAbsent(KEY, CONTENT)).isTrue();
        assertThat(condition).hasValue("*");
    }

    @Test
    void aKeyTakenByAnotherIsNotWon() {
        server.answers(error(412, "PreconditionFailed"), headWith("another"));

        assertThat(store.putIfAbsent(KEY, CONTENT)).isFalse();
    }

    @Test
    void aKeyTakenByAnUnconditionalUploadIsNotWon() {
        server.answers(error(412, "PreconditionFailed"), status(200));

        assertThat(store.putIfAbsent(KEY, CONTENT)).isFalse();
    }

    @Test
    void anUploadWhoseAnswerWasLostIsStillWon() {
        server.answers(
                exchange -> {
                    remember(exchange.getRequestHeaders().getFirst(TICKET));
                    hangUp().to(exchange);
                },
                error(412, "PreconditionFailed"),
                exchange -> headWith(ticket.get()).to(exchange));

        assertThat(store.putIfAbsent(KEY, CONTENT)).isTrue();
        assertThat(server.requests())
                .containsExactly(
                        "PUT /rekap/reports/1/sealing",
                        "PUT /rekap/reports/1/sealing",
                        "HEAD /rekap/reports/1/sealing");
    }

    @Test
    void anUploadWhoseAnswersWereAllLostIsStillWon() {
        ScriptedS3.Answer lost = exchange -> {
            remember(exchange.getRequestHeaders().getFirst(TICKET));
            hangUp().to(exchange);
        };
        server.answers(lost, lost, lost, exchange -> headWith(ticket.get()).to(exchange));

        assertThat(store.putIfAbsent(KEY, CONTENT)).isTrue();
    }

    @Test
    void aConflictThatLeftNothingIsRepeated() {
        server.answers(error(409, "ConditionalRequestConflict"), status(404), status(200));

        assertThat(store.putIfAbsent(KEY, CONTENT)).isTrue();
    }

    @Test
    void aConflictThatAnotherWonIsLost() {
        server.answers(error(409, "ConditionalRequestConflict"), headWith("another"));

        assertThat(store.putIfAbsent(KEY, CONTENT)).isFalse();
    }

    @Test
    void conflictsWithoutEndAreAFailure() {
        for (int i = 0; i < 5; i++) {
            server.answers(error(409, "ConditionalRequestConflict"), status(404));
        }

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.putIfAbsent(KEY, CONTENT))
                .withMessageContaining("409 ConditionalRequestConflict");
        assertThat(server.requests()).hasSize(10);
    }

    @Test
    void aRefusalIsNotMistakenForALostRace() {
        server.answers(error(403, "AccessDenied"), headWith("another"));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.putIfAbsent(KEY, CONTENT))
                .withMessageContaining("403 AccessDenied");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aStoreOutOfOrderIsAFailure() {
        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.putIfAbsent(KEY, CONTENT))
                .withMessageContaining("(500");
    }

    private void remember(String value) {
        ticket.set(value);
    }

    private static ScriptedS3.Answer headWith(String ticket) {
        return exchange -> {
            exchange.getResponseHeaders().set(TICKET, ticket);
            status(200).to(exchange);
        };
    }
}
