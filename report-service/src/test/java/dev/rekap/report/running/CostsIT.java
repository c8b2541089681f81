package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.report.Facts;
import dev.rekap.report.port.FactStore;
import dev.rekap.report.retention.RetentionJob;
import dev.rekap.report.spending.Spending;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is told of costs is written down once, and every sum of it is the same. A user of these tests is stopped at 1,000 rupiah. */
class CostsIT {

    private final RunningService service = RunningService.get();
    private final String shop = "toko-" + UUID.randomUUID();
    private final String stall = "warung-" + UUID.randomUUID();
    private final String kiosk = "kedai-" + UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    @Test
    void threeUsersOneOverBudgetAndAllSumsAgree() {
        double before = meter("rekap_spending_total");
        Facts first = Facts.of(shop);
        Facts second = Facts.of(stall);
        Facts third = Facts.of(kiosk);

        service.publish(
                first.sealed(2),
                first.paid(1, "400.25", first.row("Budi", "Jalan Mawar", "3")),
                first.paidAndFailed(2, "600"),
                second.sealed(1),
                second.paid(1, "600.5", second.row("Sari", "Jalan Melati", "2")),
                third.sealed(1),
                third.extracted(1, third.row("Joko", "Jalan Kenanga", "1")));
        service.awaitStatus(first, "PARTIALLY_COMPLETED");
        service.awaitStatus(second, "COMPLETED");
        service.awaitStatus(third, "COMPLETED");

        assertThat(inDatabase(shop)).isEqualByComparingTo("1000.25");
        assertThat(overHttp(shop)).isEqualByComparingTo("1000.25");
        assertThat(ofReport(first)).isEqualByComparingTo("1000.25");
        assertThat(inDatabase(stall)).isEqualByComparingTo("600.5");
        assertThat(overHttp(stall)).isEqualByComparingTo("600.5");
        assertThat(ofReport(second)).isEqualByComparingTo("600.5");
        assertThat(inDatabase(kiosk)).isEqualByComparingTo("0");
        assertThat(overHttp(kiosk)).isEqualByComparingTo("0");
        assertThat(meter("rekap_spending_total") - before).isEqualTo(1600.75);
        eventually()
                .untilAsserted(() -> assertThat(meter("rekap_budget_spent"))
                        .isEqualTo(inDatabase().doubleValue()));
        assertThat(overHttp("")).isEqualByComparingTo(inDatabase());
        assertThat(meter("rekap_budget_limit\\{[^}]*kind=\"hard\",scope=\"user\""))
                .isEqualTo(1000);
        assertThat(meter("rekap_budget_users\\{state=\"SPENT\"")).isPositive();

        assertThat(isSpent(shop)).isTrue();
        assertThat(isSpent(stall)).isFalse();
        assertThat(isSpent(kiosk)).isFalse();
        JsonNode budgets = service.http.get("/api/v1/costs").json().path("budgets");
        assertThat(budgets.path("users_spent").asInt()).isPositive();
        assertThat(budgets.path("user_hard").asInt()).isEqualTo(1000);
        assertThat(budgets.path("spent").decimalValue()).isEqualByComparingTo(inDatabase());
        assertThat(service.report(first).at("/budget/state").asString()).isEqualTo("SPENT");
        assertThat(service.report(second).at("/budget/state").asString()).isEqualTo("WARNED");
        assertThat(service.report(third).at("/budget/state").asString()).isEqualTo("WITHIN");
    }

    @Test
    void reportShowsTheCostOfEachFile() {
        Facts facts = Facts.of(stall);
        service.publish(
                facts.sealed(2),
                facts.paid(1, "97.5", facts.row("Budi", "Jalan Mawar", "3")),
                facts.paid(1, "97.5", facts.row("Budi", "Jalan Mawar", "3")),
                facts.extracted(2, facts.row("Sari", "Jalan Melati", "2")));
        service.awaitStatus(facts, "COMPLETED");

        JsonNode report = service.report(facts);

        assertThat(report.at("/files/0/cost/amounts/IDR").decimalValue()).isEqualByComparingTo("97.5");
        assertThat(report.at("/files/0/cost/calls").asInt()).isEqualTo(2);
        assertThat(report.at("/files/1/cost/calls").asInt()).isZero();
        assertThat(report.at("/files/1/cost/amounts").isEmpty()).isTrue();
        assertThat(report.at("/cost/audio_seconds").asDouble()).isEqualTo(30);
        assertThat(report.at("/cost/input_tokens").asInt()).isEqualTo(800);
        assertThat(report.at("/cost/output_tokens").asInt()).isEqualTo(90);
    }

    @Test
    void costsAreShownByDayUserAndProvider() {
        Facts facts = Facts.of(stall);
        service.publish(facts.sealed(1), facts.paid(1, "100", facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitStatus(facts, "COMPLETED");

        JsonNode costs = service.http
                .get("/api/v1/costs?user_id=" + stall + "&from=" + today.minusDays(3) + "&to=" + today)
                .json();

        assertThat(costs.path("days").size()).isEqualTo(1);
        assertThat(costs.at("/days/0/day").asString()).isEqualTo(today.toString());
        assertThat(costs.at("/users/0/user_id").asString()).isEqualTo(stall);
        assertThat(costs.path("providers").size()).isEqualTo(2);
        assertThat(costs.at("/providers/0/cost/amounts/IDR").toString()).isEqualTo("50");
        assertThat(costs.at("/total/calls").asInt()).isEqualTo(2);
        assertThat(service.http
                        .get("/api/v1/costs?user_id=" + stall + "&from=" + today.minusDays(3) + "&to="
                                + today.minusDays(1))
                        .json()
                        .at("/total/calls")
                        .asInt())
                .isZero();
    }

    @Test
    void aUserSeesTheirOwnCostsOnly() {
        HttpCalls owner = service.http.with(RunningService.keyOf(shop));

        assertThat(owner.get("/api/v1/costs").json().path("users").size()).isZero();
        assertThat(owner.get("/api/v1/costs?user_id=" + shop).status()).isEqualTo(200);
        assertThat(owner.get("/api/v1/costs?user_id=" + stall).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(service.http.with("").get("/api/v1/costs").problem()).isEqualTo("401 UNAUTHORIZED");
    }

    @Test
    void aPeriodThatMakesNoSenseIsRefused() {
        assertThat(service.http
                        .get("/api/v1/costs?from=2026-11-21&to=2026-11-20")
                        .problem())
                .isEqualTo("400 MALFORMED_REQUEST");
        assertThat(service.http
                        .get("/api/v1/costs?from=2025-11-21&to=2026-11-22")
                        .problem())
                .isEqualTo("400 MALFORMED_REQUEST");
        assertThat(service.http.get("/api/v1/costs?from=yesterday").problem()).isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void missingMarkerIsRestored() {
        Facts facts = Facts.of(shop);
        service.publish(facts.sealed(1), facts.paid(1, "5000", facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitStatus(facts, "COMPLETED");
        assertThat(isSpent(shop)).isTrue();

        service.blobs().delete(new UserBlobs(new UserId(shop)).budgetSpent(today));

        eventually().until(() -> isSpent(shop));
    }

    @Test
    void forgottenUserLeavesOnlySpendingAndGetsNoNewBudget() {
        Facts facts = Facts.of(shop);
        UserBlobs names = new UserBlobs(new UserId(shop));
        service.publish(facts.sealed(1), facts.paid(1, "2000", facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitStatus(facts, "COMPLETED");
        service.blobs().put(names.transcript("ab", "x"), BlobContent.of("halo", "text/plain"));

        assertThat(service.http
                        .with(RunningService.keyOf(stall))
                        .delete("/api/v1/users/" + shop)
                        .problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(service.http.delete("/api/v1/users/" + shop).status()).isEqualTo(202);
        assertThat(service.http.delete("/api/v1/users/" + shop).status()).isEqualTo(202);

        eventually()
                .until(
                        () -> service.http.get("/api/v1/reports/" + facts.id()).problem(),
                        "404 REPORT_NOT_FOUND"::equals);
        eventually()
                .untilAsserted(() -> assertThat(service.blobs().list(names.prefix()))
                        .extracting(blob -> blob.key())
                        .containsExactly(names.budgetSpent(today)));
        assertThat(inDatabase(shop)).isEqualByComparingTo("2000");

        assertThat(totalOf(shop, today)).isEqualByComparingTo("2000");
        moveBack(shop, 1);
        JdbcClient jdbc = service.context.getBean(JdbcClient.class);
        jdbc.sql("""
                UPDATE report.forgotten_user SET forgotten_on = forgotten_on - 1,
                    forgotten_at = forgotten_at - interval '1 day', due_at = now()
                """).update();

        eventually()
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM report.forgotten_user")
                                .query(Integer.class)
                                .single())
                        .isZero());
        assertThat(inDatabase(shop)).isEqualByComparingTo("0");
        assertThat(totalOf(shop, today.minusDays(1))).as("without the name").isEqualByComparingTo("0");
        assertThat(totalOfAll(today.minusDays(1))).isGreaterThanOrEqualTo(new BigDecimal(2000));
        JsonNode yesterday = service.http
                .get("/api/v1/costs?from=" + today.minusDays(1))
                .json()
                .path("users");
        assertThat(yesterday.valueStream().filter(user -> user.path("user_id").isNull()))
                .singleElement()
                .satisfies(user ->
                        assertThat(user.at("/cost/amounts/IDR").decimalValue()).isEqualByComparingTo("2000"));
    }

    @Test
    void spendingIsDeletedAfterItsRetention() {
        Facts facts = Facts.of(kiosk);
        service.publish(facts.sealed(1), facts.paid(1, "10", facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitStatus(facts, "COMPLETED");
        moveBack(kiosk, 500);
        assertThat(totalOfAll(today.minusDays(500))).isEqualByComparingTo("10");

        service.context.getBean(RetentionJob.class).forgetDays();

        assertThat(inDatabase(kiosk)).isEqualByComparingTo("0");
        assertThat(totalOf(kiosk, today.minusDays(500))).isEqualByComparingTo("0");
        assertThat(totalOfAll(today.minusDays(500))).isEqualByComparingTo("0");
    }

    private boolean isSpent(String user) {
        return service.blobs()
                .info(new UserBlobs(new UserId(user)).budgetSpent(today))
                .isPresent();
    }

    @Test
    void repeatedCallsOfBatchesAndReplicasAreAddedToTheTotalsOnce() throws Exception {
        FactStore store = service.context.getBean(FactStore.class);
        List<Facts> reports =
                IntStream.range(0, 4).mapToObj(_ -> Facts.of(stall)).toList();
        List<FactStore.Calls> calls = reports.stream()
                .flatMap(facts -> IntStream.rangeClosed(1, 5)
                        .mapToObj(n -> new FactStore.Calls(
                                facts.task(n, 1), facts.paidInVain(n, "10").attempts())))
                .toList();
        List<Future<Integer>> added = new ArrayList<>();
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 4; replica++) {
                List<FactStore.Calls> told = new ArrayList<>(calls);
                told.addAll(calls.subList(0, 7));
                Collections.shuffle(told, new Random(replica));
                added.add(replicas.submit(() -> store.store(new FactStore.Batch(List.of(), told, today))
                        .calls()
                        .size()));
            }
        }

        int unknown = 0;
        for (Future<Integer> one : added) {
            unknown += one.get();
        }
        assertThat(unknown).isEqualTo(20);
        assertThat(inDatabase(stall)).isEqualByComparingTo("200");
        assertThat(totalOf(stall, today)).isEqualByComparingTo("200");
        assertThat(totalOfAll(today)).isEqualByComparingTo(inDatabase());
    }

    @Test
    void runningTotalsOfOlderSpendingAreFilledInByTheMigration() throws IOException {
        Facts facts = Facts.of(kiosk);
        service.publish(facts.sealed(1), facts.paid(1, "30.5", facts.row("Budi", "Jalan Mawar", "3")));
        service.awaitStatus(facts, "COMPLETED");
        JdbcClient jdbc = service.context.getBean(JdbcClient.class);
        String migration = new ClassPathResource("db/migration/V4__running_totals.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("report.daily_", "report.copy_of_daily_")
                .replace("INDEX daily_user_spending_name", "INDEX copy_of_user_name");
        try {
            // The driver takes all statements of a text.
            jdbc.sql(migration).update();
            assertThat(jdbc.sql("SELECT cost FROM report.copy_of_daily_user_spending WHERE user_id = :user")
                            .param("user", kiosk)
                            .query(BigDecimal.class)
                            .single())
                    .isEqualByComparingTo("30.5");
            assertThat(jdbc.sql("SELECT cost FROM report.copy_of_daily_spending WHERE day = :today")
                            .param("today", today)
                            .query(BigDecimal.class)
                            .single())
                    .isEqualByComparingTo(inDatabase());
        } finally {
            jdbc.sql("DROP TABLE IF EXISTS report.copy_of_daily_user_spending, report.copy_of_daily_spending")
                    .update();
        }
    }

    /** Moves what a user spent, with the running totals. */
    private void moveBack(String user, int days) {
        JdbcClient jdbc = service.context.getBean(JdbcClient.class);
        for (String table : List.of("spending", "daily_user_spending")) {
            jdbc.sql("UPDATE report." + table + " SET day = day - :days WHERE user_id = :user")
                    .param("days", days)
                    .param("user", user)
                    .update();
        }
        jdbc.sql("DELETE FROM report.daily_spending").update();
        jdbc.sql("""
                INSERT INTO report.daily_spending (day, currency, cost)
                SELECT day, currency, sum(cost) FROM report.spending WHERE cost > 0 GROUP BY day, currency
                """).update();
    }

    private BigDecimal totalOf(String user, LocalDate day) {
        return service.context.getBean(Spending.class).on(day, "IDR", new UserId(user));
    }

    private BigDecimal totalOfAll(LocalDate day) {
        return service.context.getBean(Spending.class).on(day, "IDR");
    }

    private BigDecimal inDatabase(String user) {
        return service.context
                .getBean(JdbcClient.class)
                .sql("SELECT coalesce(sum(cost), 0) FROM report.spending WHERE user_id = :user")
                .param("user", user)
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal inDatabase() {
        return service.context
                .getBean(JdbcClient.class)
                .sql("SELECT coalesce(sum(cost), 0) FROM report.spending WHERE day = :today")
                .param("today", today)
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal overHttp(String user) {
        return amount(service.http
                .get("/api/v1/costs" + (user.isEmpty() ? "" : "?user_id=" + user))
                .json()
                .at("/total/amounts/IDR"));
    }

    private BigDecimal ofReport(Facts facts) {
        return amount(service.report(facts).at("/cost/amounts/IDR"));
    }

    private static BigDecimal amount(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }

    /** The sum of all lines that begin so. */
    private double meter(String line) {
        String scraped = new HttpCalls(service.port("local.management.port"), "")
                .get("/actuator/prometheus")
                .text();
        Matcher lines = Pattern.compile("(?m)^" + line + ".* ([0-9.E+-]+)$").matcher(scraped);
        return lines.results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }
}
