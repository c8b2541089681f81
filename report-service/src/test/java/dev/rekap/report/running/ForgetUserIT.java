package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.bus.RetryRung;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.MessageFamilies;
import dev.rekap.contracts.StepQueue;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.report.Facts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A word that nobody else says is planted wherever words of a user come to lie; once they are forgotten it is nowhere. */
@ExtendWith(OutputCaptureExtension.class)
class ForgetUserIT {

    private final RunningService service = RunningService.get();
    private final JdbcClient jdbc = service.context.getBean(JdbcClient.class);
    private final String shop = "toko-" + UUID.randomUUID();
    /** Of letters alone: a vocabulary holds nothing from the first digit on. */
    private final String marker = "penanda"
            + new Random().ints(12, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());

    @Test
    void plantedWordIsNowhereOnceItsUserIsForgotten(CapturedOutput log) {
        Facts first = Facts.of(shop);
        Facts second = Facts.of(shop);
        UserBlobs ofUser = new UserBlobs(first.settings().userId());
        for (Facts facts : List.of(first, second)) {
            plant(facts);
            service.awaitStatus(facts, "PARTIALLY_COMPLETED");
            putRight(facts);
        }
        put(ofUser.transcript("ab", "openai"));
        eventually()
                .until(
                        () -> found(),
                        places -> places.contains(ofUser.vocabulary().value()));
        assertThat(found())
                .contains(
                        "report.file",
                        "report.added_record",
                        "report.record",
                        new ReportBlobs(first.id()).csv(1).value(),
                        new ReportBlobs(first.id()).csv(3).value())
                .hasSizeGreaterThan(12);

        assertThat(service.http.delete("/api/v1/users/" + shop).status()).isEqualTo(202);

        eventually().untilAsserted(() -> assertThat(found()).isEmpty());

        // What was under way comes only now: of a report that is known to be deleted, and of one that nobody has heard
        // of.
        Instant before = Instant.now().minusSeconds(60);
        Facts late = Facts.of(shop);
        service.publish(done(first), done(late), new AudioStored(task(late, 1), before));
        put(ofUser.transcript("cd", "openai"));
        service.awaitFiles(late, 1, 1, 0);
        assertThat(found()).isNotEmpty();
        // A minute later.
        jdbc.sql("UPDATE report.forgotten_user SET due_at = now() WHERE user_id = :user")
                .param("user", shop)
                .update();

        eventually().untilAsserted(() -> assertThat(found()).isEmpty());
        service.publish(done(late));
        eventually().until(() -> service.listener.waiting("rekap.report") == 0);
        assertThat(found()).isEmpty();
        assertThat(log.getAll()).doesNotContain(marker);
    }

    private void plant(Facts facts) {
        ReportBlobs names = new ReportBlobs(facts.id());
        List<AudioFile> files = List.of(file(facts, 1), file(facts, 2));
        for (AudioFile file : files) {
            put(names.audio(file.id()));
            put(names.transcript(file.id()));
            put(names.transcriptOfPiece(file.id(), "0-600"));
        }
        service.publish(
                new ReportSealed(facts.id(), facts.settings(), files, Facts.SEALED_AT),
                done(facts),
                new FileFailed(task(facts, 2), FailureCode.NO_RECORDS, Stage.EXTRACTION, "no order in " + marker));
    }

    private void putRight(Facts facts) {
        String report = "/api/v1/reports/" + facts.id();
        String values = "{\"values\": {\"Nama\": \"Bu " + marker + "\"}}";
        assertThat(service.http.edit("PATCH", report + "/records/1", 1, values).status())
                .isEqualTo(200);
        assertThat(service.http.edit("POST", report + "/records", 2, values).status())
                .isEqualTo(201);
        assertThat(service.http.post(report + "/announce").status()).isEqualTo(202);
    }

    private RecordsExtracted done(Facts facts) {
        return new RecordsExtracted(
                task(facts, 1),
                List.of(facts.row("Ibu " + marker, "Jalan " + marker + " 5", "3")),
                "sphinx",
                "rules",
                4.5);
    }

    private FileTask task(Facts facts, int n) {
        return new FileTask(facts.id(), 1, facts.settings(), file(facts, n));
    }

    private AudioFile file(Facts facts, int n) {
        AudioFile plain = facts.file(n);
        return new AudioFile(
                plain.id(),
                marker + "-" + n + ".ogg",
                plain.contentType(),
                plain.size(),
                plain.sha256(),
                plain.order());
    }

    private void put(BlobKey key) {
        service.blobs().put(key, BlobContent.of("saya " + marker, "text/plain"));
    }

    /** Tables, blobs and queues that hold the word. */
    private List<String> found() {
        List<String> places = new ArrayList<>();
        jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'report'")
                .query(String.class)
                .list()
                .stream()
                .map(table -> "report." + table)
                .filter(table -> jdbc.sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + marker + "%'")
                                .query(Integer.class)
                                .single()
                        > 0)
                .forEach(places::add);
        try (Stream<BlobKey> blobs = service.blobs().list("").map(blob -> blob.key())) {
            blobs.filter(key -> key.value().contains(marker)
                            || service.blobs()
                                    .read(key)
                                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                                    .filter(text -> text.contains(marker))
                                    .isPresent())
                    .map(BlobKey::value)
                    .forEach(places::add);
        }
        // The other queues are read by workers, which are not here.
        Stream.concat(
                        Stream.of(RetryRung.values()).map(RetryRung::queue),
                        MessageFamilies.registered().queues().stream().map(StepQueue::parkingName))
                .filter(queue -> service.listener.holds(queue, marker))
                .forEach(places::add);
        return places;
    }
}
