package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.environment.TestEnvironment;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Database, bucket and queues as the version before left them, with work undone: this version reads all of it, and ends the work
 * once. What is there is told in the fixture's README.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path FOLDER = Repository.root().resolve("dev/system-test/src/test/resources/upgrade/7e180c2");

    private final UpgradeFixture.Made made =
            JSON.readValue(FOLDER.resolve("made.json").toFile(), UpgradeFixture.Made.class);
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Pipeline pipeline;
    private RekapClient client;
    private SimulatedTelegram telegram;

    @BeforeAll
    void start() {
        Map<String, String> settings = new HashMap<>(UpgradeFixture.SETTINGS);
        settings.put("REKAP_EXTRACTOR", "rules");
        pipeline = new Pipeline(Map.of(), settings, List.of(), this::restore);
        client = pipeline.client();
        telegram = pipeline.stack().telegram();
    }

    @AfterAll
    void end() {
        pipeline.close();
    }

    private void restore(TestEnvironment stack) {
        try (SavedBroker broker = new SavedBroker(stack)) {
            SavedDatabase.restore(stack, FOLDER, made.at(), began);
            SavedBucket.restore(stack, FOLDER);
            broker.restore(FOLDER);
            UpgradeFixture.people(stack.telegram());
            KnownFile.restore(stack, UpgradeFixture.person(stack.telegram(), UpgradeFixture.ADI), "05-rina.ogg");
        } catch (Exception e) {
            throw new IllegalStateException("cannot restore " + FOLDER, e);
        }
    }

    @Test
    @Order(1)
    void endedReportsAreReadAsBefore() throws Exception {
        for (String name : UpgradeFixture.ENDED) {
            JsonNode before = expected(name);
            assertThat(known(timesMoved(client.report(made.report(name)).body()), before))
                    .as(name)
                    .isEqualTo(before);
            Path table = FOLDER.resolve("expected/" + name + ".csv");
            if (Files.exists(table)) {
                assertThat(client.csv(made.report(name))).as(name).isEqualTo(Files.readAllBytes(table));
            }
        }
    }

    /** What an answer says of the members that the version before knew: new ones are passed over by its readers. */
    private static JsonNode known(JsonNode now, JsonNode before) {
        if (now instanceof ObjectNode object && before.isObject()) {
            ObjectNode known = object.objectNode();
            object.properties().forEach(member -> {
                if (before.has(member.getKey())) {
                    known.set(member.getKey(), known(member.getValue(), before.get(member.getKey())));
                }
            });
            return known;
        }
        if (now instanceof ArrayNode array && before.size() == array.size()) {
            ArrayNode known = array.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                known.add(known(array.get(i), before.get(i)));
            }
            return known;
        }
        return now;
    }

    @Test
    @Order(1)
    void vocabularyHolds() throws Exception {
        JsonNode words = expected("vocabulary");
        assertThat(words.path("terms")).isNotEmpty();
        assertThat(client.vocabulary("telegram:" + UpgradeFixture.SITI)).isEqualTo(words);
    }

    @Test
    @Order(2)
    void reportOfHttpClientTakesOneMoreFile() throws Exception {
        String report = made.report("collecting");
        assertThat(client.report(report).body().path("status").asString()).isEqualTo("COLLECTING");
        RekapClient.Answer answer = client.upload(
                Map.of("user_id", "warung", "report_id", report, "complete", "true"), List.of(sample("15-tono.ogg")));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        completes("collecting", 3);
    }

    @Test
    @Order(2)
    void interruptedSealIsCompleted() throws Exception {
        assertThat(client.complete(made.report("sealing")).status()).isEqualTo(202);
        completes("sealing", 1);
    }

    @Test
    @Order(2)
    void openReportOfBotTakesOneMoreFileAndKeepsColumnsAndLanguage() throws Exception {
        SimulatedChat budi = person(UpgradeFixture.BUDI);
        budi.sendsDocument("more.ogg", "audio/ogg", Files.readAllBytes(sample("15-tono.ogg")));
        await("it is taken")
                .atMost(PATIENCE)
                .until(() ->
                        client.report(made.report("open")).body().path("total").asInt() == 3);
        budi.sends("/done");
        completes("open", 3);
        Shown result = onlyResult(budi);
        assertThat(Chats.workbookPart(result, "xl/sharedStrings.xml"))
                .contains(">Nama<", ">Jumlah<")
                .doesNotContain(">Alamat<");
        assertThat(result.caption()).contains("Your report is ready.");
        assertThat(budi.fromBot())
                .as("the update that was in a queue is answered")
                .anySatisfy(shown -> assertThat(shown.text()).contains("Nama", "Jumlah"));
    }

    @Test
    @Order(3)
    void messagesInQueuesAndOnTheLadderAreUnderstood() {
        for (String name : List.of("extraction-waits", "on-the-ladder", "transcription-waits", "report-waits")) {
            completes(name, 1);
        }
    }

    @Test
    @Order(3)
    void jobsOfTheOldTablesRunOnceAndEveryResultIsDeliveredOnce() {
        completes("seal-waits", 1);
        completes("transfer-waits", 1);
        for (long person : List.of(UpgradeFixture.DEWI, UpgradeFixture.ADI, UpgradeFixture.RINA, UpgradeFixture.JOKO)) {
            onlyResult(person(person));
        }
    }

    @Test
    @Order(4)
    void recordingHeardBeforeIsNotHeardAgain() throws Exception {
        String report = UUID.randomUUID().toString();
        client.upload(
                Map.of("user_id", "telegram:" + UpgradeFixture.SITI, "report_id", report, "complete", "true"),
                List.of(sample("01-siti.ogg")));
        await().atMost(PATIENCE)
                .until(() ->
                        client.report(report).body().path("status").asString().equals("COMPLETED"));
        assertThat(counts("SELECT count(*) FROM report.spending WHERE stage = 'TRANSCRIPTION' AND report_id = '"
                        + report + "'"))
                .isZero();
        assertThat(counts("SELECT count(*) FROM report.spending WHERE stage = 'TRANSCRIPTION' AND report_id = '"
                        + made.report("transcription-waits") + "'"))
                .as("what another user had was heard")
                .isPositive();
    }

    @Test
    @Order(5)
    void spendingSumsAreTheSame() throws Exception {
        JsonNode before = expected("costs");
        JsonNode now = client.costs();
        assertThat(now.at("/total/amounts"))
                .isEqualTo(before.at("/total/amounts"))
                .isNotEmpty();
    }

    @Test
    @Order(6)
    void nothingIsLeftNothingIsSaidTwiceAndNoErrorIsLogged() throws Exception {
        await("nothing waits")
                .atMost(PATIENCE)
                .until(() -> counts("SELECT count(*) FROM gateway.outbox") == 0
                        && counts("SELECT count(*) FROM gateway.job WHERE execution_time < now()") == 0);
        assertThat(telegram.sentTwice()).isEmpty();
        try (SavedBroker broker = new SavedBroker(pipeline.stack())) {
            for (String queue : List.of("stt", "extraction", "report", "gateway", "gateway.updates")) {
                assertThat(broker.waiting("rekap." + queue + ".dlq"))
                        .as("parked of rekap." + queue)
                        .isEqualTo(SavedBroker.messages(FOLDER).stream()
                                .filter(message -> message.queue().equals("rekap." + queue + ".dlq"))
                                .count());
                assertThat(broker.waiting("rekap." + queue))
                        .as("rekap." + queue)
                        .isZero();
            }
        }
        assertThat(pipeline.errorsLogged()).isEmpty();
        System.out.printf(
                "%d reports of the version before: all read or ended, %d s after its data were restored%n",
                made.reports().size(), Duration.between(began, Instant.now()).toSeconds());
    }

    private void completes(String name, int files) {
        await(name + " completes").atMost(PATIENCE).untilAsserted(() -> {
            JsonNode report = client.report(made.report(name)).body();
            assertThat(report.path("status").asString()).as(report.toString()).isEqualTo("COMPLETED");
            assertThat(report.path("done").asInt()).isEqualTo(files);
        });
    }

    private static Shown onlyResult(SimulatedChat chat) {
        await("the document is there")
                .atMost(PATIENCE)
                .until(() -> !Chats.results(chat).isEmpty());
        assertThat(Chats.results(chat)).hasSize(1);
        return Chats.results(chat).getFirst();
    }

    private SimulatedChat person(long id) {
        return UpgradeFixture.person(telegram, id);
    }

    private static Path sample(String name) {
        return Repository.samples().resolve(name);
    }

    private JsonNode expected(String name) {
        return MovedTimes.by(Duration.ZERO, JSON.readTree(FOLDER.resolve("expected/" + name + ".json")));
    }

    private JsonNode timesMoved(JsonNode answer) {
        return MovedTimes.by(Duration.between(began, made.at()), answer);
    }

    private long counts(String query) throws SQLException {
        try (Connection database = pipeline.stack().connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
