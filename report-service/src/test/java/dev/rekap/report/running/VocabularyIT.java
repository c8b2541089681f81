package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.report.Facts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is learnt of a user's words. */
class VocabularyIT {

    private final RunningService service = RunningService.get();
    private final String shop = "toko-" + UUID.randomUUID();
    private final String path = "/api/v1/users/" + shop + "/vocabulary";

    @Test
    void vocabularyIsLearntShownAndCleared() {
        assertThat(terms()).isEqualTo("[]");
        deliver();
        deliver();
        eventually().until(() -> terms().equals("[\"Budi\",\"Jalan Mawar\"]"));

        assertThat(service.http.with(RunningService.keyOf(shop)).get(path).status())
                .isEqualTo(200);
        assertThat(service.http
                        .with(RunningService.keyOf("warung"))
                        .delete(path)
                        .problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(service.http.delete(path).status()).isEqualTo(204);
        assertThat(terms()).isEqualTo("[]");

        deliver();
        deliver();
        eventually().until(() -> terms().equals("[\"Budi\",\"Jalan Mawar\"]"));
    }

    private void deliver() {
        Facts facts = Facts.of(shop);
        service.publish(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar No. 5", "3")));
        service.awaitStatus(facts, "COMPLETED");
    }

    private String terms() {
        return service.http.get(path).json().path("terms").toString();
    }
}
