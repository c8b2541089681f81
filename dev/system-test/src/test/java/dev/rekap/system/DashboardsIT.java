package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The dashboards and the alerts, on a real run that a real Prometheus has seen: a good report, a file that fails, a provider that
 * limits, a retry, a message that nobody can read. A panel without data fails.
 */
@ResourceLock(PaidPipeline.LOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Until Prometheus and the broker, which counts every five seconds, have seen what happened. */
    private static final Duration SEEN = Duration.ofSeconds(30);

    private static final String READER = "rekap_reader";
    private static final String READER_PASSWORD = "of-the-reader-in-this-test";
    private static final Map<String, String> INTERVALS = Map.of("__rate_interval", "10s", "__range", "10m");

    private Pipeline pipeline;
    private PrometheusProcess prometheus;
    private String report;

    @BeforeAll
    void aRunThatPrometheusSaw(@TempDir Path folder) throws Exception {
        pipeline = PaidPipeline.shared();
        FakeProvider provider = PaidPipeline.provider();
        prometheus = new PrometheusProcess(PrometheusFolder.write(folder, addresses()));
        makeReader();
        // What was counted before its first look is no increase to it.
        await("Prometheus has looked at the five services, the broker and its queues")
                .atMost(SEEN)
                .until(() -> !prometheus.now("count(up == 1) == 7").isEmpty());
        provider.refuse(429);
        provider.refuse(400);
        report = sellerSends(3);
        try (SavedBroker broker = new SavedBroker(pipeline.stack())) {
            broker.publishGarbage("rekap.stt");
        }
        await("a message is parked")
                .atMost(PATIENCE)
                .until(() ->
                        !prometheus.now("queue:rekap_messages_parked:max > 0").isEmpty());
        // Prometheus has the end of the run when it has seen the document delivered, twice: a rate needs two looks.
        await("Prometheus saw the end")
                .atMost(SEEN)
                .until(() -> !prometheus
                        .now("slo:rekap_burn:rate1h{slo=\"delivery\"} and on () rekap_telegram_outbox_age_seconds == 0")
                        .isEmpty());
    }

    @AfterAll
    void end() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPanelHasData() throws IOException {
        Map<String, String> values = new HashMap<>(INTERVALS);
        values.put("report_id", report);
        List<DashboardPanels.Query> queries = DashboardPanels.queries(values);
        assertThat(queries).hasSizeGreaterThan(60);
        return queries.stream()
                .map(query -> DynamicTest.dynamicTest(query.panel(), () -> {
                    if (query.sql()) {
                        assertThat(row(query.text())).as(query.panel()).isNotEmpty();
                    } else {
                        await(query.panel())
                                .atMost(SEEN)
                                .untilAsserted(() -> assertThat(data(query))
                                        .as("%s: no data for%n%s", query.panel(), query.text())
                                        .isNotEmpty());
                    }
                }));
    }

    @Test
    void theRoleOfGrafanaReadsNoWordsThatWereSaidAndWritesNothing() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> row("SELECT fields FROM report.record"))
                .withMessageContaining("permission denied");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> row("SELECT settings FROM report.report"))
                .withMessageContaining("permission denied");
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> row("DELETE FROM report.report RETURNING id"));
    }

    @Test
    void aDotInAHistogramLeadsToItsTrace() {
        await().atMost(SEEN)
                .untilAsserted(() -> assertThat(prometheus.traces("messaging_process_duration_seconds_bucket"))
                        .isNotEmpty()
                        .allSatisfy(trace -> assertThat(trace).matches("[0-9a-f]{32}")));
    }

    @Test
    void anAlertFiresWhenAWorkerIsStoppedAndItsWorkWaits() throws Exception {
        pipeline.transcriber().close();
        pipeline.client()
                .upload(Map.of("user_id", "toko"), List.of(Repository.samples().resolve("03-dewi.wav")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.firing()).anySatisfy(alert -> {
                    assertThat(alert.path("alertname").asString()).isEqualTo("RekapWorkerMissing");
                    assertThat(alert.path("queue").asString()).isEqualTo("rekap.stt");
                    assertThat(alert.path("severity").asString()).isEqualTo("critical");
                }));
        await().atMost(SEEN)
                .untilAsserted(() -> assertThat(
                                prometheus.now("queue:rekap_oldest_message_age:seconds{queue=\"rekap.stt\"} > 3"))
                        .as("the age grows with nobody alive to tell it")
                        .hasSize(1));
        System.out.println("Seen firing with the worker stopped: " + prometheus.firing());
    }

    private List<Double> data(DashboardPanels.Query query) throws IOException, InterruptedException {
        return query.instant()
                ? prometheus.now(query.text())
                : prometheus.since(query.text()).stream().flatMap(List::stream).toList();
    }

    /** A seller sends recordings to the bot, and has the table; returns the report's id. */
    private String sellerSends(int recordings) throws Exception {
        SimulatedChat seller = pipeline.stack().telegram().person(7_001, "Siti", "id");
        for (int number = 0; number < recordings; number++) {
            seller.sendsDocument("pesanan-" + number + ".wav", "audio/x-wav", Sounds.spoken(number));
        }
        await("recordings are taken")
                .atMost(PATIENCE)
                .until(() -> pipeline.client().reports(Chats.userId(seller)).stream()
                        .anyMatch(found -> found.path("total").asInt() == recordings));
        seller.sends("/done");
        await("the document is there")
                .atMost(PATIENCE)
                .until(() -> !Chats.results(seller).isEmpty());
        return pipeline.client()
                .reports(Chats.userId(seller))
                .getFirst()
                .path("report_id")
                .asString();
    }

    private Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>(pipeline.managementAddresses());
        String broker = URI.create(pipeline.stack().rabbitmqMetricsUrl()).getAuthority();
        addresses.put("rabbitmq", broker);
        addresses.put("rabbitmq-queues", broker);
        return addresses;
    }

    private void makeReader() throws IOException, SQLException {
        String role = Files.readString(Repository.root().resolve("deploy/grafana/read-only-role.sql"));
        try (Connection owner = pipeline.stack().connect();
                Statement statement = owner.createStatement()) {
            statement.execute(role.replace(":'password'", "'" + READER_PASSWORD + "'"));
        }
    }

    /** The first row that the reader gets, without what is null. */
    private Map<String, Object> row(String question) throws SQLException {
        try (Connection reader = DriverManager.getConnection(pipeline.stack().jdbcUrl(), READER, READER_PASSWORD);
                Statement statement = reader.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            Map<String, Object> row = new HashMap<>();
            if (answer.next()) {
                for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
                    if (answer.getObject(column) != null) {
                        row.put(answer.getMetaData().getColumnLabel(column), answer.getObject(column));
                    }
                }
            }
            return row;
        }
    }
}
