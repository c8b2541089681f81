package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.environment.Part;
import dev.rekap.simulator.telegram.client.Fault;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the services of another version work, stops them with work undone, and writes down what they leave. Not a test of its own:
 * {@code upgrade/make.sh} runs it, and {@link UpgradeIT} reads the result.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeFixtureMaker {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder = Path.of(System.getProperty("rekap.fixture", "target/upgrade"));
    private final String database = System.getProperty("rekap.database", "");
    private final Map<String, String> reports = new LinkedHashMap<>();
    private final List<SavedBroker.Saved> onTheLadder = new ArrayList<>();
    private final FakeProvider model = new FakeProvider();
    private final Pipeline pipeline;
    private final SimulatedTelegram telegram;

    UpgradeFixtureMaker() throws IOException {
        // The other orders are for the second extractor.
        model.readOnly("dua lusin teh botol");
        Map<String, String> settings = new LinkedHashMap<>(UpgradeFixture.SETTINGS);
        settings.putAll(Map.of(
                "REKAP_EXTRACTOR", "openai,rules",
                "REKAP_EXTRACTION_OPENAI_URL", model.url(),
                "REKAP_EXTRACTION_OPENAI_KEY", "not-a-key",
                "SPRING_APPLICATION_JSON", PaidPipeline.PRICES,
                "REKAP_DATABASE_URL", database,
                "REKAP_DATABASE_USERNAME", "rekap",
                "REKAP_DATABASE_PASSWORD", "rekap"));
        pipeline = new Pipeline(Map.of(), settings, List.of());
        telegram = pipeline.stack().telegram();
    }

    @Test
    void make() throws Exception {
        try {
            finished();
            unfinished();
            waitingForIngest();
            try (SavedBroker broker = new SavedBroker(pipeline.stack())) {
                waitingInQueues(broker);
                save(broker);
            }
        } finally {
            pipeline.close();
            model.close();
        }
    }

    /** Reports that have ended in every way. */
    private void finished() throws Exception {
        UpgradeFixture.people(telegram).forEach(person -> {
            person.sends("/start " + UpgradeFixture.INVITATION);
            answered(person);
        });
        SimulatedChat budi = person(UpgradeFixture.BUDI);
        budi.sends("/language en");
        await().atMost(PATIENCE).until(() -> counts("SELECT count(*) FROM gateway.person WHERE language = 'en'") == 1);
        budi.sends("/columns " + UpgradeFixture.COLUMNS);
        await().atMost(PATIENCE)
                .until(() -> counts("SELECT count(*) FROM gateway.person WHERE columns IS NOT NULL") == 1);

        SimulatedChat siti = person(UpgradeFixture.SITI);
        reports.put("partial", taken(siti, "01-siti.ogg", "26-derau.ogg"));
        delivered(siti, 1);
        reports.put("completed", taken(siti, "01-siti.ogg", "05-rina.ogg"));
        delivered(siti, 2);
        reports.put("http", uploaded("toko", true, "15-tono.ogg"));
        ended("http");
        reports.put("failed", uploaded("toko", true, "26-derau.ogg"));
        ended("failed");
        SimulatedChat adi = person(UpgradeFixture.ADI);
        reports.put("cancelled", taken(adi, "15-tono.ogg"));
        adi.sends("/cancel");
        ended("cancelled");
        SimulatedChat group = telegram.group(UpgradeFixture.GROUP, "Warung Melati", siti);
        group.addsBot();
        group.sends("/help@rekap_sim_bot");
        answered(group);
    }

    /** Reports that are open with everything transcribed, one that only Telegram does not take, and a parked message. */
    private void unfinished() throws Exception {
        reports.put("collecting", uploaded("warung", false, "01-siti.ogg", "27-galih.ogg"));
        reports.put("sealing", uploaded("kios", false, "15-tono.ogg"));
        reports.put("open", taken(person(UpgradeFixture.BUDI), "01-siti.ogg", "05-rina.ogg"));
        reports.put("seal-waits", taken(person(UpgradeFixture.DEWI), "15-tono.ogg"));
        reports.put("ready-waits", taken(person(UpgradeFixture.JOKO), "15-tono.ogg"));
        reports.put("document-waits", taken(person(UpgradeFixture.RINA), "27-galih.ogg"));
        for (String name : List.of("collecting", "sealing", "open", "seal-waits", "ready-waits", "document-waits")) {
            transcribed(name);
        }
        telegram.misbehave(Fault.badGateway("sendDocument"));
        person(UpgradeFixture.RINA).sends("/done");
        await("a document waits")
                .atMost(PATIENCE)
                .until(() -> counts("SELECT count(*) FROM gateway.outbox WHERE kind = 'DOCUMENT'") == 1);
        try (SavedBroker broker = new SavedBroker(pipeline.stack())) {
            broker.publishGarbage("rekap.stt");
            await("it is parked").atMost(PATIENCE).until(() -> broker.waiting("rekap.stt.dlq") == 1);
        }
    }

    /** Jobs of the bot while ingest-api is away; then the bot is killed with an update in hand. */
    private void waitingForIngest() throws Exception {
        pipeline.stop("ingest-api");
        SimulatedChat adi = person(UpgradeFixture.ADI);
        adi.sendsDocument("pesanan-adi.ogg", "audio/ogg", Files.readAllBytes(sample("05-rina.ogg")));
        person(UpgradeFixture.DEWI).sends("/done");
        await("a transfer waits")
                .atMost(PATIENCE)
                .until(() -> counts("SELECT count(*) FROM gateway.transfer WHERE consecutive_failures > 0") == 1);
        adi.sends("/done");
        await("a seal waits")
                .atMost(PATIENCE)
                .until(() -> counts(
                                "SELECT count(*) FROM gateway.errand WHERE task_name = 'seal' AND consecutive_failures > 0")
                        == 1);
        await("both are to be sealed")
                .atMost(PATIENCE)
                .until(() -> counts("SELECT count(*) FROM gateway.report WHERE state = 'SEALING'") == 2);
        reports.put(
                "transfer-waits",
                pick("SELECT id FROM gateway.report WHERE person = " + UpgradeFixture.ADI
                        + " AND state IN ('OPEN', 'SEALING')"));
        try (Connection lock = connect();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("LOCK TABLE gateway.handled_update IN ACCESS EXCLUSIVE MODE");
            person(UpgradeFixture.BUDI).sends("/columns");
            await("the update is in hand")
                    .atMost(PATIENCE)
                    .until(() -> pipeline.stack().unacknowledged("rekap.gateway.updates") == 1);
            pipeline.gateway().kill();
            lock.rollback();
        }
        pipeline.startAgain("ingest-api");
    }

    /** Messages in every queue. */
    private void waitingInQueues(SavedBroker broker) throws Exception {
        assertThat(pipeline.client().complete(id("ready-waits")).status()).isEqualTo(202);
        ended("ready-waits");
        pipeline.stop("extraction-worker");
        reports.put("extraction-waits", uploaded("grosir", true, "27-galih.ogg"));
        await().atMost(PATIENCE).until(() -> broker.waiting("rekap.extraction") == 1);
        pipeline.stop("stt-worker");

        reports.put("on-the-ladder", uploaded("grosir", true, "05-rina.ogg"));
        processing("on-the-ladder");
        pipeline.stack().stopPart(Part.S3);
        pipeline.startTranscriber();
        await("it waits on the ladder")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        broker.take("rekap.retry.10s").map(onTheLadder::add).orElse(false));
        pipeline.stop("stt-worker");
        pipeline.stack().startPart(Part.S3);

        reports.put("transcription-waits", uploaded("grosir", true, "01-siti.ogg"));
        processing("transcription-waits");
        // The state of a seal that was interrupted between its marker and its manifest.
        SavedBucket.put(pipeline.stack(), "reports/" + id("sealing") + "/sealing", "");
    }

    private void save(SavedBroker broker) throws Exception {
        Files.createDirectories(folder.resolve("expected"));
        RekapClient client = pipeline.client();
        for (String name : UpgradeFixture.ENDED) {
            String id = id(name);
            write("expected/" + name + ".json", client.report(id).body());
            try {
                Files.write(folder.resolve("expected/" + name + ".csv"), client.csv(id));
            } catch (IllegalStateException e) {
                System.out.println(name + " has no table: " + e.getMessage());
            }
        }
        write("expected/costs.json", client.costs());
        write("expected/vocabulary.json", client.vocabulary("telegram:" + UpgradeFixture.SITI));
        pipeline.stop("report-service");
        reports.put("report-waits", uploaded("grosir", true, "15-tono.ogg"));
        pipeline.stop("ingest-api");
        write("made.json", new UpgradeFixture.Made(Instant.now().truncatedTo(ChronoUnit.SECONDS), reports));
        SavedBucket.save(pipeline.stack(), folder);
        SavedBroker.saveTopology(pipeline.stack(), folder);
        broker.saveMessages(folder, onTheLadder);
    }

    private String id(String report) {
        return Objects.requireNonNull(reports.get(report), report);
    }

    private SimulatedChat person(long id) {
        return UpgradeFixture.person(telegram, id);
    }

    /** Sends samples to the bot; returns the report when it has them. */
    private String taken(SimulatedChat chat, String... samples) throws Exception {
        int before = pipeline.client().reports(Chats.userId(chat)).size();
        for (String sample : samples) {
            chat.sendsDocument(sample, "audio/ogg", Files.readAllBytes(sample(sample)));
        }
        await("recordings are taken").atMost(PATIENCE).until(() -> {
            var found = pipeline.client().reports(Chats.userId(chat));
            return found.size() > before && found.getFirst().path("total").asInt() == samples.length;
        });
        return pipeline.client()
                .reports(Chats.userId(chat))
                .getFirst()
                .path("report_id")
                .asString();
    }

    private static void delivered(SimulatedChat chat, int documents) {
        chat.sends("/done");
        await("the document is there")
                .atMost(PATIENCE)
                .until(() -> Chats.results(chat).size() == documents);
    }

    private String uploaded(String user, boolean complete, String... samples) throws Exception {
        var answer = pipeline.client()
                .upload(
                        Map.of("user_id", user, "complete", String.valueOf(complete)),
                        List.of(samples).stream()
                                .map(UpgradeFixtureMaker::sample)
                                .toList());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body().path("report_id").asString();
    }

    private void ended(String name) {
        await(name + " has ended").atMost(PATIENCE).until(() -> status(name).matches(".*COMPLETED|FAILED|CANCELLED"));
    }

    private void processing(String name) {
        await(name + " is in work").atMost(PATIENCE).until(() -> status(name).equals("PROCESSING"));
    }

    private void transcribed(String name) {
        await(name + " is transcribed").atMost(PATIENCE).until(() -> {
            var report = pipeline.client().report(id(name)).body();
            return report.path("done").asInt() + report.path("failed").asInt()
                    == report.path("total").asInt();
        });
    }

    private String status(String name) throws Exception {
        return pipeline.client().report(id(name)).body().path("status").asString();
    }

    private static void answered(SimulatedChat chat) {
        await("an answer").atMost(PATIENCE).until(() -> !chat.fromBot().isEmpty());
    }

    private static Path sample(String name) {
        return Repository.samples().resolve(name);
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(database, "rekap", "rekap");
    }

    private long counts(String query) throws Exception {
        return Long.parseLong(pick(query));
    }

    private String pick(String query) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void write(String name, Object value) {
        JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(name).toFile(), value);
    }
}
