package dev.rekap.ingest.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.ReceivedFile;
import dev.rekap.ingest.ReceivedReport;
import dev.rekap.ingest.ReceivedReports;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports and files in PostgreSQL. A change locks the report's row; no transaction waits for anything but the database. */
public final class PostgresReceivedReports implements ReceivedReports {

    private final JdbcClient jdbc;
    private final ContractJson json;
    private final FileRows files;
    private final TransactionTemplate transaction;

    public PostgresReceivedReports(JdbcTemplate template, ContractJson json, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.json = json;
        this.files = new FileRows(template);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<ReceivedReport> find(ReportId id) {
        return select(id, "").map(this::withFiles);
    }

    @Override
    public void add(ReceivedReport report, Instant now) {
        transaction.executeWithoutResult(_ -> {
            if (insert(report, now)) {
                files.insert(report.id(), report.files());
            }
        });
    }

    private boolean insert(ReceivedReport report, Instant now) {
        return jdbc.sql("""
                        INSERT INTO ingest.report (id, settings, opened_at, sealed_at, closed_at)
                        VALUES (:id, :settings::jsonb, :now, :sealed, :closed) ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", report.id().value())
                        .param(
                                "settings",
                                report.settings()
                                        .map(settings -> new String(json.write(settings), UTF_8))
                                        .orElse(null))
                        .param("now", time(now))
                        .param(
                                "sealed",
                                report.sealedAt()
                                        .map(PostgresReceivedReports::time)
                                        .orElse(null))
                        .param("closed", report.closed() ? time(now) : null)
                        .update()
                > 0;
    }

    @Override
    public Optional<ReceivedReport> register(ReportId id, Function<ReceivedReport, List<ReceivedFile>> choose) {
        return change(id, report -> {
            List<ReceivedFile> added = choose.apply(report);
            files.insert(id, added);
            List<ReceivedFile> all = new ArrayList<>(report.files());
            all.addAll(added);
            return report.with(all);
        });
    }

    @Override
    public Set<FileId> stored(ReportId id, Collection<FileId> stored) {
        return files.stored(id, stored);
    }

    @Override
    public void published(ReportId id, Collection<FileId> published) {
        files.published(id, published);
    }

    @Override
    public Optional<ReceivedReport> seal(ReportId id, Instant now) {
        return change(id, before -> {
            if (before.sealed() || before.closed() || !before.hasStoredFile()) {
                return before;
            }
            files.deleteRegistered(id);
            // Only now: see FileRows.stored.
            ReceivedReport fixed = withFiles(before);
            jdbc.sql("UPDATE ingest.report SET sealed_at = :now WHERE id = :id")
                    .param("now", time(now))
                    .param("id", id.value())
                    .update();
            return new ReceivedReport(id, fixed.settings(), Optional.of(now), false, fixed.files());
        });
    }

    @Override
    public void sealPublished(ReportId id) {
        jdbc.sql("UPDATE ingest.report SET seal_published = true WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void close(ReportId id, boolean deleted, Instant now) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                            INSERT INTO ingest.report (id, opened_at, closed_at) VALUES (:id, :now, :now)
                            ON CONFLICT (id) DO UPDATE SET closed_at = coalesce(report.closed_at, excluded.closed_at),
                                settings = CASE WHEN :deleted THEN NULL ELSE report.settings END
                            """)
                    .param("id", id.value())
                    .param("now", time(now))
                    .param("deleted", deleted)
                    .update();
            if (deleted) {
                files.deleteAll(id);
            } else {
                files.deleteUnpublished(id);
            }
        });
    }

    @Override
    public List<Unpublished> unpublishedFiles(Instant before, int limit) {
        return jdbc.sql("""
                        SELECT report.settings, file.* FROM ingest.file JOIN ingest.report ON report.id = file.report_id
                        WHERE state <> 'PUBLISHED' AND received_at < :before AND settings IS NOT NULL
                        ORDER BY received_at LIMIT :limit
                        """)
                .param("before", time(before))
                .param("limit", limit)
                .query((row, _) -> new Unpublished(
                        new ReportId(row.getObject("report_id", UUID.class)),
                        settings(row.getString("settings")),
                        FileRows.file(row)))
                .list();
    }

    @Override
    public List<ReportSealed> unpublishedSeals(Instant before, int limit) {
        return jdbc
                .sql("""
                        SELECT * FROM ingest.report WHERE NOT seal_published AND sealed_at < :before
                            AND settings IS NOT NULL AND closed_at IS NULL ORDER BY sealed_at LIMIT :limit
                        """)
                .param("before", time(before))
                .param("limit", limit)
                .query((row, _) -> report(row))
                .list()
                .stream()
                .map(this::withFiles)
                .flatMap(report -> report.manifest().stream())
                .toList();
    }

    @Override
    public void unregister(ReportId id, FileId file) {
        transaction.executeWithoutResult(_ -> {
            if (select(id, "FOR UPDATE").isPresent()) {
                files.unregister(id, file);
                jdbc.sql("""
                                DELETE FROM ingest.report WHERE id = :id AND sealed_at IS NULL AND closed_at IS NULL
                                    AND NOT EXISTS (SELECT FROM ingest.file WHERE report_id = :id)
                                """).param("id", id.value()).update();
            }
        });
    }

    @Override
    public void forgetClosed(Instant before, int limit) {
        // One statement: the reports are the same in both of its parts, and the reference is checked at its end.
        jdbc.sql("""
                        WITH old AS (
                            SELECT id FROM ingest.report WHERE closed_at < :before
                            ORDER BY closed_at LIMIT :limit FOR UPDATE SKIP LOCKED),
                        files AS (DELETE FROM ingest.file USING old WHERE report_id = old.id)
                        DELETE FROM ingest.report USING old WHERE report.id = old.id
                        """).param("before", time(before)).param("limit", limit).update();
    }

    private Optional<ReceivedReport> change(ReportId id, Function<ReceivedReport, ReceivedReport> change) {
        return transaction.execute(
                _ -> select(id, "FOR UPDATE").map(this::withFiles).map(change));
    }

    private Optional<ReceivedReport> select(ReportId id, String locking) {
        return jdbc.sql("SELECT * FROM ingest.report WHERE id = :id " + locking)
                .param("id", id.value())
                .query((row, _) -> report(row))
                .optional();
    }

    /** In a statement of its own: one that waits for the lock and joins would see the files of the moment before. */
    private ReceivedReport withFiles(ReceivedReport report) {
        return report.with(files.of(report.id()));
    }

    private ReceivedReport report(ResultSet row) throws SQLException {
        return new ReceivedReport(
                new ReportId(row.getObject("id", UUID.class)),
                Optional.ofNullable((@Nullable String) row.getString("settings"))
                        .map(this::settings),
                Optional.ofNullable((@Nullable Timestamp) row.getTimestamp("sealed_at"))
                        .map(Timestamp::toInstant),
                (@Nullable Timestamp) row.getTimestamp("closed_at") != null,
                List.of());
    }

    private ReportSettings settings(String stored) {
        return json.read(ReportSettings.class, stored.getBytes(UTF_8));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
