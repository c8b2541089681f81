package dev.rekap.gateway.channel.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code handled_update}, and a lock per conversation. */
public record HandledUpdates(JdbcClient jdbc) {

    /** Deletes what Telegram does not repeat any more; it repeats an update for a day at most. */
    public void deleteOld(Instant now) {
        jdbc.sql("DELETE FROM gateway.handled_update WHERE handled_at < :limit")
                .param("limit", now.minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Notes an update as handled, in the transaction of the caller.
     *
     * @param content tells this update from another that was given the same id
     * @return whether it is new; a repeated one is to change nothing
     */
    public boolean note(long update, String content) {
        return jdbc.sql("""
                        INSERT INTO gateway.handled_update AS h (id, content) VALUES (:id, :content)
                        ON CONFLICT (id) DO UPDATE SET content = :content, handled_at = now() WHERE h.content <> :content
                        """).param("id", update).param("content", content).update() == 1;
    }

    /** Waits until nothing else changes this conversation, and locks it until the transaction ends. */
    public void lock(long chat, long user) {
        jdbc.sql("SELECT count(*) FROM pg_advisory_xact_lock(hashtextextended(:conversation, 0))")
                .param("conversation", "conversation " + chat + " " + user)
                .query(Long.class)
                .single();
    }
}
