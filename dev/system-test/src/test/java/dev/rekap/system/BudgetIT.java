package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/**
 * Three sellers and a provider that is to be paid, about 9 rupiah a recording; a seller may spend 40 a day. One of them has sent five
 * recordings and sends a sixth, and the provider is not asked; then one that was heard before, which the model is not asked to read.
 */
@ResourceLock(PaidPipeline.LOCK)
class BudgetIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Pipeline pipeline = PaidPipeline.shared();

    @Test
    void oneOfThreeIsOverBudgetAndEverySumSaysTheSame() throws Exception {
        BigDecimal writtenBefore = written("true");
        double paidBefore = paid();
        double countedBefore = counted();
        SimulatedChat siti = pipeline.stack().telegram().person(7_101, "Siti", "id");
        SimulatedChat budi = pipeline.stack().telegram().person(7_102, "Budi", "id");
        SimulatedChat adi = pipeline.stack().telegram().person(7_103, "Adi", "id");
        sends(siti, 1);
        sends(budi, 2);
        sends(adi, 3, 4, 5, 6, 7);
        read(siti, "Laporan selesai.");
        read(budi, "Laporan selesai.");
        read(adi, "Anggaran hari ini sudah habis");
        BigDecimal spent = written("true");
        assertThat(written("user_id = 'telegram:7103'")).isGreaterThanOrEqualTo(new BigDecimal(PaidPipeline.MOST));
        assertThat(written("user_id = 'telegram:7101'")).isBetween(BigDecimal.ONE, new BigDecimal(PaidPipeline.MOST));

        sends(adi, 8);
        read(adi, "anggaran hari ini sudah habis");

        assertThat(refused(adi)).isEqualTo("BUDGET_EXCEEDED at TRANSCRIPTION");
        sends(adi, 3);
        await("what was heard before is not heard again, and not read again, for that costs")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(refused(adi)).isEqualTo("BUDGET_EXCEEDED at EXTRACTION"));
        assertThat(written("true")).as("nobody was asked").isEqualByComparingTo(spent);
        double here = spent.subtract(writtenBefore).doubleValue();
        assertThat(paid() - paidBefore).as("what the workers paid").isCloseTo(here, within(0.001));
        assertThat(counted() - countedBefore).as("what was written down").isCloseTo(here, within(0.001));
        await("the gauge, read from memory, follows with the next refresh")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(pipeline.metered("report-service", "rekap_budget_users{state=\"SPENT\""))
                                .isEqualTo(1));

        SimulatedChat admin = pipeline.stack().telegram().person(PaidPipeline.ADMIN, "Admin", "id");
        admin.sends("/stats");
        read(admin, new MessageFormat("Biaya: Rp {0,number,#,##0.##}", Locale.of("id")).format(new Object[] {spent}));
        read(admin, "Anggaran: 1 pengguna sudah habis");
    }

    private double paid() throws Exception {
        return pipeline.metered("stt-worker", "rekap_cost_total")
                + pipeline.metered("extraction-worker", "rekap_cost_total");
    }

    private double counted() throws Exception {
        return pipeline.metered("report-service", "rekap_spending_total");
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
        try (Connection database = pipeline.stack().connect();
                Statement statement = database.createStatement();
                ResultSet sum = statement.executeQuery(
                        "SELECT coalesce(sum(cost), 0) FROM report.spending WHERE currency = 'IDR' AND " + whose)) {
            sum.next();
            return sum.getBigDecimal(1);
        }
    }
}
