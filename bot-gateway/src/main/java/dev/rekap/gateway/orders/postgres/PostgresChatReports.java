package dev.rekap.gateway.orders.postgres;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReport.Progress;
import dev.rekap.gateway.orders.ChatReport.Result;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.telemetry.Traces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code report}, {@code file} and {@code told}. */
public final class PostgresChatReports implements ChatReports {

    private static final String UNFINISHED = "('OPEN', 'SEALING', 'PROCESSING')";

    private final JdbcClient jdbc;
    private final ChatFileRows files;
    private final Traces traces;

    /**
     * Reports in the database.
     *
     * @param traces say in which trace a report was opened
     */
    public PostgresChatReports(JdbcClient jdbc, Traces traces) {
        this.jdbc = jdbc;
        this.traces = traces;
        this.files = new ChatFileRows(jdbc);
    }

    @Override
    public Optional<ChatReport> open(long chat, long user) {
        return jdbc.sql(
                        "SELECT * FROM gateway.report WHERE chat = :chat AND person = :person AND state = 'OPEN' FOR UPDATE")
                .param("chat", chat)
                .param("person", user)
                .query((row, _) -> report(row))
                .optional();
    }

    @Override
    public List<ChatReport> latest(long user, @Nullable Long chat, int most) {
        return jdbc.sql("""
                        SELECT * FROM gateway.report WHERE person = :person AND (:all OR chat = :chat)
                        ORDER BY opened_at DESC, id LIMIT :most
                        """)
                .param("person", user)
                .param("all", chat == null)
                .param("chat", chat == null ? 0 : chat)
                .param("most", most)
                .query((row, _) -> report(row))
                .list();
    }

    @Override
    public Optional<ChatReport> lock(ReportId report) {
        return one("SELECT * FROM gateway.report WHERE id = :id FOR UPDATE", report);
    }

    @Override
    public Optional<ChatReport> find(ReportId report) {
        return one("SELECT * FROM gateway.report WHERE id = :id", report);
    }

    @Override
    public int unfinished(long user) {
        return jdbc.sql("SELECT count(*) FROM gateway.report WHERE person = :person AND state IN " + UNFINISHED)
                .param("person", user)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(ChatReport report) {
        values("""
                INSERT INTO gateway.report (id, chat, topic, person, locale, columns, state, opened_at, ended_at, version, done,
                    failed, delivered, surplus, twice, status, row_count, audio_seconds,
                    traceparent)
                VALUES (:id, :chat, :topic, :person, :locale, :columns, :state, :opened, :ended, :version, :done,
                    :failed, :delivered, :surplus, :twice, :status, :rows, :seconds, :traceparent)
                """, report)
                .param("chat", report.chat())
                .param("topic", report.owner().topic())
                .param("person", report.user())
                .param("locale", report.locale().getLanguage())
                .param("columns", report.columns())
                .param("opened", Times.column(report.openedAt()))
                .param("traceparent", traces.current())
                .update();
    }

    /** Where the trace of a report was left that opened it; none if it was not traced, or there is no such report. */
    public Optional<String> traceOf(UUID report) {
        return jdbc.sql("SELECT traceparent FROM gateway.report WHERE id = :id AND traceparent IS NOT NULL")
                .param("id", report)
                .query(String.class)
                .optional();
    }

    @Override
    public void save(ChatReport report) {
        values("""
                UPDATE gateway.report SET state = :state, ended_at = :ended, version = :version, done = :done,
                    failed = :failed, delivered = :delivered, surplus = :surplus, twice = :twice, status = :status,
                    row_count = :rows, audio_seconds = :seconds
                WHERE id = :id
                """, report).update();
    }

    @Override
    public List<SentFile> files(ReportId report) {
        return files.all(report);
    }

    @Override
    public Optional<SentFile> file(ReportId report, int position) {
        return files.find(report, position);
    }

    @Override
    public void add(SentFile file) {
        files.insert(file);
    }

    @Override
    public void save(SentFile file) {
        files.update(file);
    }

    @Override
    public boolean firstTime(ReportId report, Notice notice) {
        return jdbc.sql("INSERT INTO gateway.told (report, notice) VALUES (:report, :notice) ON CONFLICT DO NOTHING")
                        .param("report", report.value())
                        .param("notice", notice.name())
                        .update()
                == 1;
    }

    @Override
    public void setLanguage(long user, Locale locale) {
        jdbc.sql("UPDATE gateway.report SET locale = :locale WHERE person = :person AND state IN " + UNFINISHED)
                .param("locale", locale.getLanguage())
                .param("person", user)
                .update();
    }

    @Override
    public void forget(long user) {
        jdbc.sql("DELETE FROM gateway.correction WHERE person = :user")
                .param("user", user)
                .update();
        jdbc.sql("DELETE FROM gateway.report WHERE person = :user")
                .param("user", user)
                .update();
    }

    @Override
    public Figures figures(Instant since) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM gateway.report WHERE opened_at >= :since) AS reports,
                            (SELECT count(*) FROM gateway.report WHERE ended_at >= :since AND delivered > 0) AS delivered,
                            (SELECT count(*) FROM gateway.file WHERE sent_at >= :since) AS files,
                            (SELECT count(*) FROM gateway.file WHERE sent_at >= :since
                                AND state IN ('REFUSED', 'FAILED')) AS failed,
                            (SELECT coalesce(sum(audio_seconds), 0) FROM gateway.report
                                WHERE ended_at >= :since) AS seconds
                        """)
                .param("since", Times.column(since))
                .query((row, _) -> new Figures(
                        row.getLong("reports"),
                        row.getLong("delivered"),
                        row.getLong("files"),
                        row.getLong("failed"),
                        row.getDouble("seconds")))
                .single();
    }

    /**
     * Moves the reports of a group that has another id now. A user who opened a report under the new id already keeps the open one
     * under the old id: of a user in a chat only one is open.
     */
    public void migrate(long from, long to) {
        jdbc.sql("""
                        UPDATE gateway.report r SET chat = :to WHERE chat = :from AND NOT (state = 'OPEN' AND EXISTS (
                            SELECT 1 FROM gateway.report o WHERE o.chat = :to AND o.person = r.person AND o.state = 'OPEN'))
                        """).param("from", from).param("to", to).update();
        jdbc.sql("""
                        UPDATE gateway.correction c SET chat = :to WHERE chat = :from AND NOT EXISTS (
                            SELECT 1 FROM gateway.correction o WHERE o.chat = :to AND o.report = c.report AND o.person = c.person)
                        """).param("from", from).param("to", to).update();
    }

    /** Deletes reports that ended before. */
    public void deleteEndedBefore(Instant limit) {
        jdbc.sql("DELETE FROM gateway.report WHERE ended_at < :limit")
                .param("limit", Times.column(limit))
                .update();
    }

    private Optional<ChatReport> one(String sql, ReportId report) {
        return jdbc.sql(sql)
                .param("id", report.value())
                .query((row, _) -> report(row))
                .optional();
    }

    private JdbcClient.StatementSpec values(String sql, ChatReport report) {
        ReportStatus status = report.result().status();
        return jdbc.sql(sql)
                .param("id", report.id().value())
                .param("state", report.state().name())
                .param("ended", Times.column(report.endedAt()))
                .param("version", report.version())
                .param("done", report.progress().done())
                .param("failed", report.progress().failed())
                .param("delivered", report.delivered())
                .param("surplus", report.surplus())
                .param("twice", report.twice())
                .param("status", status == null ? null : status.name())
                .param("rows", report.result().rows())
                .param("seconds", report.result().audioSeconds());
    }

    private static ChatReport report(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new ChatReport(
                new ReportId(row.getObject("id", UUID.class)),
                new Recipient(
                        row.getLong("chat"),
                        row.getLong("topic"),
                        row.getLong("person"),
                        Locale.of(row.getString("locale"))),
                row.getString("columns"),
                ReportState.valueOf(row.getString("state")),
                Times.required(row, "opened_at"),
                Times.optional(row, "ended_at"),
                row.getInt("version"),
                new Progress(row.getInt("done"), row.getInt("failed")),
                row.getInt("delivered"),
                row.getInt("surplus"),
                row.getInt("twice"),
                new Result(
                        status == null ? null : ReportStatus.valueOf(status),
                        row.getInt("row_count"),
                        row.getDouble("audio_seconds")));
    }
}
