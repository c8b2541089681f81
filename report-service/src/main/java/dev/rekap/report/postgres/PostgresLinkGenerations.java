package dev.rekap.report.postgres;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.review.LinkGenerations;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Column {@code link_generation} of the table {@code report}: links end with their report. */
public final class PostgresLinkGenerations implements LinkGenerations {

    private final JdbcClient jdbc;

    public PostgresLinkGenerations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Integer> current(ReportId report) {
        return jdbc.sql("SELECT link_generation FROM report.report WHERE id = :id")
                .param("id", report.value())
                .query(Integer.class)
                .optional();
    }

    @Override
    public void revoke(ReportId report) {
        jdbc.sql("UPDATE report.report SET link_generation = link_generation + 1 WHERE id = :id")
                .param("id", report.value())
                .update();
    }
}
