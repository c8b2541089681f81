package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportReady.FailedFile;
import dev.rekap.report.Facts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rows that a later version wrote, for example before it was rolled back. */
class LaterVersionIT {

    private final RunningService service = RunningService.get();
    private final Facts facts = Facts.of("toko");

    @Test
    void reportWithUnknownFlagsCodesAndMembersIsDelivered() {
        service.publish(
                facts.stored(1),
                facts.stored(2),
                facts.stored(3),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")),
                facts.failed(2, FailureCode.NO_SPEECH));
        service.awaitFiles(facts, 3, 1, 1);
        update("record SET fields = jsonb_set(fields || '{\"mood\":\"good\"}', '{fields,0,flags}', '[\"SUNG\"]')"
                + " WHERE report_id = :id");
        update("file SET failure_code = 'BAD_WEATHER', failure_stage = 'TRANSLATION'"
                + " WHERE state = 'FAILED' AND report_id = :id");
        update("report SET settings = settings || '{\"mood\":\"good\"}' WHERE id = :id");

        service.publish(facts.sealed(3), facts.extracted(3, facts.row("Siti", "Jalan Melati", "2")));

        service.awaitStatus(facts, "PARTIALLY_COMPLETED");
        eventually().until(() -> service.listener.ready(facts.id()).size() == 1);
        ReportReady ready = service.listener.ready(facts.id()).getFirst();
        assertThat(ready.failures()).extracting(FailedFile::code).containsExactly(FailureCode.UNKNOWN);
        JsonNode report = service.report(facts);
        assertThat(report.at("/files/1/code").asString()).isEqualTo("UNKNOWN");
        assertThat(report.at("/files/1/stage").asString()).isEqualTo("UNKNOWN");
        assertThat(report.at("/records/0/flags/Nama/0").asString()).isEqualTo("UNKNOWN");
        assertThat(report.at("/records/1/values/Nama").asString()).isEqualTo("Siti");
        assertThat(service.http
                        .get("/api/v1/reports/" + facts.id() + "/report.csv")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void reportInAnUnknownStateIsShownAndKeepsItsState() {
        service.publish(facts.stored(1), facts.sealed(1));
        service.awaitStatus(facts, "PROCESSING");
        JdbcClient jdbc = service.context.getBean(JdbcClient.class);
        // As the migration of a later version would.
        jdbc.sql("ALTER TABLE report.report DROP CONSTRAINT report_status_check")
                .update();
        service.update(facts.id(), "status = 'PAUSED'");

        service.publish(facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));

        service.awaitFiles(facts, 1, 1, 0);
        assertThat(service.status(facts)).isEqualTo("UNKNOWN");
        assertThat(jdbc.sql("SELECT status FROM report.report WHERE id = :id")
                        .param("id", facts.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("PAUSED");
    }

    private void update(String assignments) {
        assertThat(service.context
                        .getBean(JdbcClient.class)
                        .sql("UPDATE report." + assignments)
                        .param("id", facts.id().value())
                        .update())
                .isOne();
    }
}
