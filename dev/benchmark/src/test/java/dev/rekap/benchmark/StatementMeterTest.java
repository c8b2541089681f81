package dev.rekap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementMeterTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            SELECT id FROM report.file WHERE report_id = $1 ; report-service
            INSERT INTO gateway.outbox (chat) VALUES ($1) ; bot-gateway
            update ingest.file set stored = $1 ; ingest-api
            DELETE FROM "report"."record" ; report-service
            SELECT f.id FROM gateway.report report JOIN gateway.person p ON true ; bot-gateway
            WITH due AS (SELECT $1) SELECT report.id FROM due JOIN gateway.report ON true ; bot-gateway
            SELECT pg_try_advisory_lock($1) ; (no schema)
            SELECT extract($1 FROM now()) ; (no schema)
            SELECT status FROM yardstick.report ; (no schema)
            BEGIN ; (begin, commit)
            commit ; (begin, commit)
            SET application_name = $1 ; (begin, commit)
            """)
    void aStatementIsOfTheServiceWhoseSchemaItNamesFirst(String query, String sender) {
        assertThat(StatementMeter.sender(query)).isEqualTo(sender);
    }
}
