package dev.rekap.gateway.decisions.postgres;

import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecision.Stage;
import dev.rekap.gateway.decisions.ChatDecision.View;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.OpenQuestion;
import dev.rekap.gateway.decisions.SentPart;
import dev.rekap.telemetry.Traces;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code decision} and {@code shop_mode}; those of files and questions are {@link DecisionPartRows}. */
public final class PostgresChatDecisions implements ChatDecisions {

    private final JdbcClient jdbc;
    private final MessageCodec codec;
    private final Traces traces;
    private final DecisionPartRows rows;

    /**
     * Decisions in the database.
     *
     * @param codec of the facts that are shown
     * @param traces say in which trace a decision was opened
     */
    public PostgresChatDecisions(JdbcClient jdbc, MessageCodec codec, Traces traces) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.traces = traces;
        this.rows = new DecisionPartRows(jdbc);
    }

    @Override
    public Optional<ChatDecision> find(DecisionId decision) {
        return one("SELECT * FROM gateway.decision WHERE id = :id", decision);
    }

    @Override
    public Optional<ChatDecision> lock(DecisionId decision) {
        return one("SELECT * FROM gateway.decision WHERE id = :id FOR UPDATE", decision);
    }

    private Optional<ChatDecision> one(String sql, DecisionId decision) {
        return jdbc.sql(sql)
                .param("id", decision.value())
                .query((row, _) -> decision(row))
                .optional();
    }

    @Override
    public Optional<ChatDecision> ofAlbum(long chat, long user, String album) {
        return jdbc.sql(
                        "SELECT * FROM gateway.decision WHERE chat = :chat AND person = :person AND album = :album FOR UPDATE")
                .param("chat", chat)
                .param("person", user)
                .param("album", album)
                .query((row, _) -> decision(row))
                .optional();
    }

    @Override
    public Optional<ChatDecision> ofMessage(long chat, long message) {
        return jdbc.sql("""
                        SELECT * FROM gateway.decision d WHERE chat = :chat AND (message = :message OR EXISTS (
                            SELECT 1 FROM gateway.decision_part p WHERE p.decision = d.id AND p.message = :message))
                        ORDER BY opened_at DESC LIMIT 1 FOR UPDATE
                        """)
                .param("chat", chat)
                .param("message", message)
                .query((row, _) -> decision(row))
                .optional();
    }

    @Override
    public List<ChatDecision> latest(long chat, long user, int most) {
        return jdbc.sql("SELECT * FROM gateway.decision WHERE person = :person AND chat = :chat"
                        + " ORDER BY opened_at DESC, id LIMIT :most")
                .param("person", user)
                .param("chat", chat)
                .param("most", most)
                .query((row, _) -> decision(row))
                .list();
    }

    @Override
    public List<ChatDecision> all(long user) {
        return jdbc.sql("SELECT * FROM gateway.decision WHERE person = :person")
                .param("person", user)
                .query((row, _) -> decision(row))
                .list();
    }

    @Override
    public void add(ChatDecision decision) {
        values("""
                        INSERT INTO gateway.decision (id, chat, topic, person, locale, message, album, text, dry_run, stage,
                            opened_at, due, material, files_since, brought, view, approved, problem, shown, traceparent)
                        VALUES (:id, :chat, :topic, :person, :locale, :message, :album, :text, :dryRun, :stage, :openedAt, :due,
                            :material, :filesSince, :brought, :view, :approved, :problem, :shown, :traceparent)
                        """, decision)
                .param("chat", decision.chat())
                .param("topic", decision.owner().topic())
                .param("person", decision.owner().user())
                .param("locale", decision.locale().getLanguage())
                .param("message", decision.message())
                .param("album", decision.album())
                .param("openedAt", column(decision.openedAt()))
                .param("traceparent", traces.current())
                .update();
    }

    @Override
    public void save(ChatDecision decision) {
        values("""
                        UPDATE gateway.decision SET text = :text, dry_run = :dryRun, stage = :stage, due = :due,
                            material = :material, files_since = :filesSince, brought = :brought, view = :view,
                            approved = :approved, problem = :problem, shown = :shown WHERE id = :id
                        """, decision).update();
    }

    private JdbcClient.StatementSpec values(String sql, ChatDecision decision) {
        DecisionChanged shown = decision.shown();
        return jdbc.sql(sql)
                .param("id", decision.id().value())
                .param("text", storable(decision.text()))
                .param("dryRun", decision.dryRun())
                .param("stage", decision.stage().name())
                .param("due", column(decision.due()))
                .param("material", decision.material())
                .param("filesSince", decision.filesSince())
                .param("brought", decision.brought())
                .param("view", decision.view().name())
                .param("approved", decision.approved())
                .param("problem", decision.problem())
                .param("shown", shown == null ? null : new String(codec.encode(shown), StandardCharsets.UTF_8));
    }

    @Override
    public List<SentPart> parts(DecisionId decision) {
        return rows.parts(decision);
    }

    @Override
    public void add(SentPart part) {
        rows.add(part);
    }

    @Override
    public void caption(DecisionId decision, long message, String caption) {
        rows.caption(decision, message, caption);
    }

    @Override
    public void ask(OpenQuestion question) {
        rows.ask(question);
    }

    @Override
    public Optional<OpenQuestion> question(DecisionId decision, int action, String field) {
        return rows.question(decision, action, field);
    }

    @Override
    public Optional<OpenQuestion> questionOf(long chat, String text) {
        return rows.questionOf(chat, text);
    }

    @Override
    public Optional<OpenQuestion> newestQuestion(long chat, Instant since) {
        return rows.newestQuestion(chat, since);
    }

    @Override
    public void forget(OpenQuestion question) {
        rows.forget(question);
    }

    @Override
    public boolean isShopMode(long chat, long user) {
        return jdbc.sql("SELECT 1 FROM gateway.shop_mode WHERE chat = :chat AND person = :person")
                .param("chat", chat)
                .param("person", user)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public void setShopMode(long chat, long user, boolean on) {
        jdbc.sql(
                        on
                                ? "INSERT INTO gateway.shop_mode (chat, person) VALUES (:chat, :person) ON CONFLICT DO NOTHING"
                                : "DELETE FROM gateway.shop_mode WHERE chat = :chat AND person = :person")
                .param("chat", chat)
                .param("person", user)
                .update();
    }

    @Override
    public void forget(long user) {
        jdbc.sql("DELETE FROM gateway.decision WHERE person = :person")
                .param("person", user)
                .update();
        jdbc.sql("DELETE FROM gateway.shop_mode WHERE person = :person")
                .param("person", user)
                .update();
    }

    /** The trace that the decision was opened in; none if it was not traced, or is not known. */
    public Optional<String> traceOf(UUID decision) {
        return jdbc.sql("SELECT traceparent FROM gateway.decision WHERE id = :id AND traceparent IS NOT NULL")
                .param("id", decision)
                .query(String.class)
                .optional();
    }

    /** The group has another id now. */
    public void migrate(long from, long to) {
        jdbc.sql("UPDATE gateway.decision SET chat = :to WHERE chat = :from")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("UPDATE gateway.decision_question SET chat = :to WHERE chat = :from")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("INSERT INTO gateway.shop_mode (chat, person) SELECT :to, person FROM gateway.shop_mode"
                        + " WHERE chat = :from ON CONFLICT DO NOTHING")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("DELETE FROM gateway.shop_mode WHERE chat = :from")
                .param("from", from)
                .update();
    }

    /** Deletes decisions that were opened before. */
    public void deleteOpenedBefore(Instant limit) {
        jdbc.sql("DELETE FROM gateway.decision WHERE opened_at < :limit")
                .param("limit", column(limit))
                .update();
    }

    static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** PostgreSQL keeps every character but this one. */
    static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', ' ');
    }

    private ChatDecision decision(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        return new ChatDecision(
                new DecisionId(row.getObject("id", UUID.class)),
                new Recipient(
                        row.getLong("chat"),
                        row.getLong("topic"),
                        row.getLong("person"),
                        Locale.of(row.getString("locale"))),
                row.getLong("message"),
                row.getString("album"),
                row.getString("text"),
                row.getBoolean("dry_run"),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due").toInstant(),
                row.getInt("material"),
                row.getInt("files_since"),
                row.getInt("brought"),
                View.valueOf(row.getString("view")),
                row.getInt("approved"),
                row.getString("problem"),
                shown == null ? null : codec.read(DecisionChanged.class, shown.getBytes(StandardCharsets.UTF_8)));
    }
}
