package dev.rekap.report.postgres;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.port.Due;
import dev.rekap.report.port.DueReports;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims due reports: what another sweeper is just claiming is passed over, not waited for. Each look has an index. */
public final class PostgresDueReports implements DueReports {

    private final JdbcClient jdbc;

    public PostgresDueReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ReportId> claim(Due due, Instant before, Instant now, Instant until) {
        return jdbc.sql("""
                UPDATE report.report SET claimed_until = :until WHERE id = (
                    SELECT id FROM report.report r WHERE %s AND claimed_until <= :now
                    ORDER BY %s LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id
                """.formatted(condition(due), since(due)))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new ReportId(row.getObject("id", UUID.class)))
                .optional();
    }

    @Override
    public void audioForgotten(ReportId id) {
        jdbc.sql("UPDATE report.report SET audio_forgotten = true, claimed_until = '-infinity' WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /** The column that orders the index of the condition. */
    private static String since(Due due) {
        return switch (due) {
            case FINISH, QUEUE, EXPIRE -> "created_at";
            case OVERDUE -> "deadline";
            case ANNOUNCE, FORGET_AUDIO, FORGET -> "finished_at";
        };
    }

    private static String condition(Due due) {
        return switch (due) {
            case FINISH ->
                "status = 'PROCESSING' AND updated_at <= :before"
                        + " AND NOT EXISTS (SELECT 1 FROM report.file f WHERE f.report_id = r.id AND f.state = 'PENDING')";
            case OVERDUE -> "status = 'PROCESSING' AND deadline <= :before";
            case QUEUE ->
                "status = 'PROCESSING' AND working_since <= :before AND EXISTS (SELECT 1 FROM report.file f"
                        + " WHERE f.report_id = r.id AND f.state = 'PENDING' AND NOT f.queued)";
            case EXPIRE -> "status = 'COLLECTING' AND created_at <= :before";
            case ANNOUNCE -> "finished_at <= :before AND NOT announced";
            case FORGET_AUDIO -> "finished_at <= :before AND NOT audio_forgotten";
            case FORGET -> "finished_at <= :before";
        };
    }
}
