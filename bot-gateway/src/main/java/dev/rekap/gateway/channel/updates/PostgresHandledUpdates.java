package dev.rekap.gateway.channel.updates;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code handled_update}, and a lock per conversation. */
public final class PostgresHandledUpdates implements HandledUpdates {

    private final JdbcClient jdbc;

    public PostgresHandledUpdates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean note(long update) {
        return jdbc.sql("INSERT INTO gateway.handled_update (id) VALUES (:id) ON CONFLICT DO NOTHING")
                        .param("id", update)
                        .update()
                == 1;
    }

    @Override
    public void lock(long chat, long person) {
        jdbc.sql("SELECT count(*) FROM pg_advisory_xact_lock(hashtextextended(:conversation, 0))")
                .param("conversation", "conversation " + chat + " " + person)
                .query(Long.class)
                .single();
    }
}
