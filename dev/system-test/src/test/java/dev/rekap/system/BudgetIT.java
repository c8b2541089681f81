package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/**
 * Three sellers and a provider that is to be paid, about 9 rupiah a recording; a seller may spend 15 a day. One of them sends a
 * third recording, and nobody is asked for it; then one that was heard before, which the model is not asked to read.
 */
@ResourceLock(Pipeline.LOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long ADMIN = 7_100;

    private static final String PRICES = """
            {"rekap":{"prices":{"providers":{"[127.0.0.1]":{"[whisper-1]":{"audio-minute":0.006},
             "[gpt-4.1-mini]":{"input-million":0.40,"output-million":1.60}}}}}}
            """;

    private FakeProvider provider;
    private Pipeline pipeline;

    @BeforeAll
    void start() throws IOException {
        provider = new FakeProvider();
        pipeline = new Pipeline(Map.of(
                "REKAP_STT_ENGINE", "openai",
                "REKAP_STT_OPENAI_URL", provider.url(),
                "REKAP_STT_OPENAI_KEY", "not-a-key",
                "REKAP_EXTRACTOR", "openai",
                "REKAP_EXTRACTION_OPENAI_URL", provider.url(),
                "REKAP_EXTRACTION_OPENAI_KEY", "not-a-key",
                "REKAP_BUDGET_USER_SOFT", "12",
                "REKAP_BUDGET_USER_HARD", "15",
                "REKAP_TELEGRAM_ADMINS", String.valueOf(ADMIN),
                "SPRING_APPLICATION_JSON", PRICES));
    }

    @AfterAll
    void end() {
        pipeline.close();
        provider.close();
    }

    @Test
    void oneOfThreeIsOverBudgetAndEverySumSaysTheSame() throws Exception {
        SimulatedChat siti = pipeline.stack().telegram().person(7_101, "Siti", "id");
        SimulatedChat budi = pipeline.stack().telegram().person(7_102, "Budi", "id");
        SimulatedChat adi = pipeline.stack().telegram().person(7_103, "Adi", "id");
        sends(siti, 1);
        sends(budi, 2);
        sends(adi, 3, 4);
        read(siti, "Laporan selesai.");
        read(budi, "Laporan selesai.");
        read(adi, "Anggaran hari ini sudah habis");
        BigDecimal spent = written("true");
        assertThat(written("user_id = 'telegram:7103'")).isGreaterThanOrEqualTo(new BigDecimal(15));
        assertThat(written("user_id = 'telegram:7101'")).isBetween(BigDecimal.ONE, new BigDecimal(15));

        sends(adi, 5);
        read(adi, "anggaran hari ini sudah habis");

        assertThat(refused(adi)).isEqualTo("BUDGET_EXCEEDED at TRANSCRIPTION");
        sends(adi, 3);
        await("what was heard before is not heard again, and not read again, for that costs")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(refused(adi)).isEqualTo("BUDGET_EXCEEDED at EXTRACTION"));
        assertThat(written("true")).as("nobody was asked").isEqualByComparingTo(spent);
        assertThat(pipeline.metered("stt-worker", "rekap_cost_total")
                        + pipeline.metered("extraction-worker", "rekap_cost_total"))
                .as("what the workers paid")
                .isCloseTo(spent.doubleValue(), within(0.001));
        assertThat(pipeline.metered("report-service", "rekap_spending_total"))
                .as("what was written down")
                .isCloseTo(spent.doubleValue(), within(0.001));
        assertThat(pipeline.metered("report-service", "rekap_budget_users{state=\"SPENT\""))
                .isEqualTo(1);

        SimulatedChat admin = pipeline.stack().telegram().person(ADMIN, "Admin", "id");
        admin.sends("/stats");
        read(admin, new MessageFormat("Biaya: Rp {0,number,#,##0.##}", Locale.of("id")).format(new Object[] {spent}));
        read(admin, "Anggaran: 1 pengguna sudah habis");
    }

    /** Why the only file of the seller's last report failed, and where. */
    private String refused(SimulatedChat seller) throws Exception {
        JsonNode report = pipeline.client().reports(Chats.userId(seller)).getFirst();
        JsonNode file = pipeline.client()
                .report(report.path("report_id").asString())
                .body()
                .at("/files/0");
        return file.path("code").asString() + " at " + file.path("stage").asString();
    }

    private void sends(SimulatedChat seller, int... numbers) throws Exception {
        int before = pipeline.client().reports(Chats.userId(seller)).size();
        for (int number : numbers) {
            seller.sendsDocument("pesanan-" + number + ".wav", "audio/x-wav", Sounds.spoken(number));
        }
        await("recordings are taken").atMost(PATIENCE).until(() -> {
            var reports = pipeline.client().reports(Chats.userId(seller));
            return reports.size() > before && reports.getFirst().path("total").asInt() == numbers.length;
        });
        seller.sends("/done");
    }

    private static void read(SimulatedChat chat, String words) {
        await("«%s»".formatted(words))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(chat.fromBot())
                        .anySatisfy(shown -> assertThat(shown.words()).contains(words)));
    }

    private BigDecimal written(String whose) throws SQLException {
        try (java.sql.Connection database = DriverManager.getConnection(
                        pipeline.stack().jdbcUrl(),
                        pipeline.stack().databaseUsername(),
                        pipeline.stack().databasePassword());
                Statement statement = database.createStatement();
                ResultSet sum = statement.executeQuery(
                        "SELECT coalesce(sum(cost), 0) FROM report.spending WHERE currency = 'IDR' AND " + whose)) {
            sum.next();
            return sum.getBigDecimal(1);
        }
    }
}
