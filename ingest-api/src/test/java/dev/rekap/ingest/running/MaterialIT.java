package dev.rekap.ingest.running;

import static dev.rekap.ingest.kind.SampleFiles.bytes;
import static dev.rekap.ingest.kind.SampleFiles.heic;
import static dev.rekap.ingest.kind.SampleFiles.png;
import static dev.rekap.ingest.kind.SampleFiles.zip;
import static dev.rekap.ingest.running.Answers.accepted;
import static dev.rekap.ingest.running.Answers.codes;
import static dev.rekap.ingest.running.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.blob.BlobContent;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionClosed;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.ingest.audio.Recordings;
import dev.rekap.ingest.running.RunningService.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MaterialIT {

    private final RunningService service = RunningService.shared();
    private final DecisionId decision = DecisionId.random();

    @AfterEach
    void nothingIsLeftOnTheDisk() {
        assertThat(service.spooledFiles()).isEmpty();
    }

    @Test
    void albumGoesIntoTheStoreAndOntoTheBus() {
        UploadBodyBytes form = form().field("reply_to", "{\"chat\":7,\"message\":9,\"locale\":\"id\"}")
                .field("dry_run", "true")
                .file("", png(8, 8))
                .file("foto.heic", heic())
                .file("suara.ogg", Recordings.opus(1))
                .field("text", "jual es teh 5000\nstok 20");

        JsonNode body = accepted(send(form));

        assertThat(body.required("decision_id").stringValue()).isEqualTo(decision.toString());
        assertThat(body.required("version").intValue()).isEqualTo(1);
        assertThat(body.required("accepted").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"number\":1,\"name\":null,\"kind\":\"PICTURE\",\"size\":%d}".formatted(png(8, 8).length),
                        "{\"number\":3,\"name\":\"suara.ogg\",\"kind\":\"AUDIO\",\"size\":%d}"
                                .formatted(Recordings.opus(1).length));
        assertThat(codes(body.required("rejected"))).containsExactly("foto.heic PICTURE_NOT_SUPPORTED");
        assertThat(body.at("/rejected/0/message").stringValue()).contains("HEIC");
        MaterialCollected fact = service.receiveMaterial(decision, 5000).orElseThrow();
        assertThat(fact.material().replyTo()).isEqualTo(new ReplyTo(7, 9L, "id"));
        assertThat(fact.material().dryRun()).isTrue();
        assertThat(fact.material().text()).isEqualTo("jual es teh 5000\nstok 20");
        assertThat(fact.material().parts())
                .extracting(MaterialPart::kind)
                .containsExactly(PartKind.PICTURE, PartKind.AUDIO);
        assertThat(service.blobs().read(fact.material().parts().getFirst().blob()))
                .hasValueSatisfying(stored -> assertThat(stored).isEqualTo(png(8, 8)));
        assertThat(accepted(send(form))).isEqualTo(body);
        assertThat(service.receiveMaterial(decision, 500)).isEmpty();
    }

    @Test
    void editedCaptionKeepsItsPhotos() {
        accepted(send(form().field("text", "jual es teh 5000").file("a.png", png(8, 8))));
        List<String> stored = service.stored(decision);

        JsonNode body = accepted(send(
                form().field("version", 2).field("text", "jual es teh 6000").field("keep_parts", "true")));

        assertThat(body.at("/accepted/0/name").stringValue()).isEqualTo("a.png");
        service.receiveMaterial(decision, 5000);
        assertThat(service.receiveMaterial(decision, 5000)).hasValueSatisfying(fact -> {
            assertThat(fact.material().version()).isEqualTo(2);
            assertThat(fact.material().parts()).extracting(MaterialPart::name).containsExactly("a.png");
        });
        assertThat(service.stored(decision)).isEqualTo(stored);
    }

    @Test
    void closedDecisionTakesNothingMore() {
        accepted(send(form().file("a.png", png(8, 8))));
        service.blobs().put(new DecisionBlobs(decision).closed(), BlobContent.of(bytes("x"), "text/plain"));

        service.context.getBean(Publisher.class).publish(new DecisionClosed(decision));

        await().untilAsserted(() -> assertThat(service.stored(decision))
                .as("what is not material is decision-service's")
                .containsExactly(new DecisionBlobs(decision).closed().value()));
        problem(send(form().file("a.png", png(8, 8))), 409, "DECISION_CLOSED");
        problem(send(form().field("version", 2).field("keep_parts", "true")), 409, "DECISION_CLOSED");
    }

    @Test
    void albumTakesTenFiles() {
        UploadBodyBytes form = form();
        IntStream.rangeClosed(1, 11).forEach(i -> form.file(i + ".png", png(8, i)));

        JsonNode body = accepted(send(form));

        assertThat(body.required("accepted")).hasSize(10);
        assertThat(codes(body.required("rejected"))).containsExactly("11.png TOO_MANY_PARTS");
    }

    @Test
    void messageOfNothingIsRefused() {
        problem(send(form()), 422, "EMPTY_MATERIAL");
        problem(send(form().field("text", "  ")), 422, "EMPTY_MATERIAL");
        problem(send(form().file("a.jpg", zip("a.jpg"))), 422, "FILE_NOT_SUPPORTED");
        JsonNode problem = problem(
                send(form().file("a.jpg", zip("a.jpg")).file("b.png", png(10_000, 10_000))), 422, "NO_FILE_ACCEPTED");
        assertThat(codes(problem.required("rejected")))
                .containsExactly("a.jpg FILE_NOT_SUPPORTED", "b.png PICTURE_TOO_LARGE");
        assertThat(service.stored(decision)).isEmpty();
        assertThat(service.receiveMaterial(decision, 500)).isEmpty();
    }

    @Test
    void overlongTextIsRefused() {
        problem(send(form().field("text", "é".repeat(10_001))), 413, "TEXT_TOO_LONG");
        problem(send(form().field("text", "a".repeat(100_000))), 413, "TEXT_TOO_LONG");

        accepted(send(form().field("text", "é".repeat(10_000))));
        assertThat(service.receiveMaterial(decision, 5000))
                .hasValueSatisfying(fact -> assertThat(fact.material().text()).hasSize(10_000));
    }

    @Test
    void overlongFileIsRefused() {
        JsonNode problem = problem(send(form().file("a.png", new byte[(20 << 20) + 1])), 413, "FILE_TOO_LARGE");

        assertThat(problem.required("limit_bytes").intValue()).isEqualTo(20 << 20);
        assertThat(service.stored(decision)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "decision_id, not-a-uuid, INVALID_DECISION_ID",
        "version, 0, INVALID_VERSION",
        "version, dua, INVALID_VERSION",
        "version, 99999999999, INVALID_VERSION",
        "language, not a language, INVALID_LANGUAGE",
        "dry_run, maybe, MALFORMED_REQUEST",
        "keep_parts, maybe, MALFORMED_REQUEST",
        "reply_to, {, MALFORMED_REQUEST",
        "columns, Nama, UNKNOWN_FIELD"
    })
    void fieldThatCannotBeIsRefused(String field, String value, String code) {
        UploadBodyBytes before = new UploadBodyBytes().field("user_id", "toko").field(field, value);

        problem(send(before.file("a.png", png(8, 8))), 400, code);
        problem(
                send(new UploadBodyBytes()
                        .field("user_id", "toko")
                        .file("a.png", png(8, 8))
                        .field(field, value)),
                400,
                code);
    }

    @Test
    void textWithoutPlaceInTheDatabaseIsRefused() {
        problem(send(form().field("text", "jual\0es teh")), 400, "MALFORMED_REQUEST");
    }

    @Test
    void contradictionsAreRefused() {
        accepted(send(form().field("text", "jual es teh 5000")));

        problem(send(form().field("text", "jual es teh 6000")), 409, "VERSION_TAKEN");
        problem(
                send(form().field("version", 2).field("keep_parts", "true").file("a.png", png(8, 8))),
                400,
                "FILES_AND_KEPT_PARTS");
        problem(
                send(new UploadBodyBytes()
                        .field("user_id", "toko")
                        .field("decision_id", DecisionId.random())
                        .field("version", 2)
                        .field("keep_parts", "true")),
                409,
                "NO_EARLIER_PARTS");
    }

    @Test
    void userKeySeesItsOwnDecisionsOnly() {
        UploadBodyBytes mine =
                new UploadBodyBytes().field("decision_id", decision).field("text", "jual es teh 5000");
        String key = RunningService.keyOf("toko");
        String foreign = RunningService.keyOf("warung");

        JsonNode body = accepted(service.sendMessage(key, mine));

        assertThat(accepted(service.sendMessage(key, mine))).isEqualTo(body);
        problem(service.sendMessage(foreign, mine), 404, "DECISION_NOT_FOUND");
        problem(service.sendMessage(foreign, form().field("text", "jual")), 403, "FORBIDDEN");
        problem(
                service.sendMessage(
                        key,
                        new UploadBodyBytes()
                                .field("reply_to", "{\"chat\":7,\"message\":null,\"locale\":\"id\"}")
                                .field("text", "jual")),
                403,
                "FORBIDDEN");
        problem(service.sendMessage("a wrong token of the tests", mine), 401, "UNAUTHORIZED");
        problem(send(new UploadBodyBytes().field("text", "jual")), 400, "MISSING_USER_ID");
    }

    private Answer send(UploadBodyBytes form) {
        return service.sendMessage(RunningService.TOKEN, form);
    }

    private UploadBodyBytes form() {
        return new UploadBodyBytes().field("user_id", "toko").field("decision_id", decision);
    }
}
