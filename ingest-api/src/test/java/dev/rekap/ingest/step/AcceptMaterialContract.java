package dev.rekap.ingest.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionClosed;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.MemoryReceivedReports;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.material.MaterialAnswer;
import dev.rekap.ingest.material.MaterialCheck.PartFinding;
import dev.rekap.ingest.material.MaterialProblem;
import dev.rekap.ingest.material.MaterialRequest;
import dev.rekap.ingest.material.ReceivedMaterials;
import dev.rekap.ingest.step.CompleteUploads.Completed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of material, on any {@link ReceivedMaterials}; a content that begins with "bad" is nothing that can be taken. */
public abstract class AcceptMaterialContract {

    private static final UserId SELLER = new UserId("toko");

    @TempDir
    private Path directory;

    private final MemoryBlobStore memory = new MemoryBlobStore();
    private final InterruptedStore store = new InterruptedStore(memory);
    private final List<MaterialCollected> published = new CopyOnWriteArrayList<>();
    private final DecisionId decision = DecisionId.random();
    private boolean brokerRefuses;
    private ReceivedMaterials materials;

    protected abstract ReceivedMaterials materials();

    @BeforeEach
    void open() {
        materials = materials();
    }

    @Test
    void publishesWhatWasSent() {
        MaterialAnswer answer = accept(request("jual es teh 5000", file("a.jpg", "one"), file("", "two")));

        assertThat(answer.accepted()).extracting(MaterialPart::number).containsExactly(1, 2);
        MaterialCollected fact = published.getFirst();
        assertThat(fact.decisionId()).isEqualTo(decision);
        assertThat(fact.material().text()).isEqualTo("jual es teh 5000");
        assertThat(fact.material().language()).isEqualTo("id");
        assertThat(fact.material().parts()).isEqualTo(answer.accepted());
        assertThat(fact.material().parts()).extracting(MaterialPart::name).containsExactly("a.jpg", null);
        assertThat(fact.material().parts()).allSatisfy(part -> {
            assertThat(part.blob()).isEqualTo(new DecisionBlobs(decision).material(part.sha256()));
            assertThat(memory.info(part.blob())).isPresent();
        });
    }

    @Test
    void repeatIsAnsweredTheSameAndPublishesNothing() {
        MaterialAnswer first = accept(request("jual", file("a.jpg", "one"), file("b.jpg", "bad")));

        assertThat(accept(request("jual", file("a.jpg", "one"), file("b.jpg", "bad"))))
                .isEqualTo(first);
        assertThat(published).hasSize(1);
    }

    @Test
    void repeatCompletesWhatTheBrokerRefused() {
        brokerRefuses = true;
        assertThatThrownBy(() -> accept(request("jual", file("a.jpg", "one")))).isInstanceOf(PublishException.class);
        brokerRefuses = false;

        accept(request("jual", file("a.jpg", "one")));

        assertThat(published).hasSize(1);
        assertThat(complete(IngestFixture.MUCH_LATER)).isEqualTo(new Completed(0, 0));
    }

    @Test
    void refusedPartDoesNotSinkTheOthers() {
        MaterialAnswer answer = accept(
                request(null, file("a.jpg", "one"), file("b.jpg", "bad"), file("c/d.jpg", "x"), file("e.jpg", "two")));

        assertThat(answer.accepted()).extracting(MaterialPart::number).containsExactly(1, 4);
        assertThat(answer.rejected())
                .extracting(file -> file.name() + " " + file.code())
                .containsExactly("b.jpg FILE_NOT_SUPPORTED", "c/d.jpg INVALID_FILE_NAME");
    }

    @Test
    void nothingIsStoredIfNothingIsLeft() {
        MaterialAnswer answer = accept(request(null, file("b.jpg", "bad")));

        assertThat(answer.accepted()).isEmpty();
        assertThat(published).isEmpty();
        assertRefused(MaterialProblem.EMPTY_MATERIAL, request(null));
        assertRefused(MaterialProblem.NO_EARLIER_PARTS, keeping(2, "jual"));
    }

    @Test
    void textIsEnough() {
        accept(request("stok es teh 20", file("b.jpg", "bad")));

        assertThat(published.getFirst().material().parts()).isEmpty();
    }

    @Test
    void versionKeepsItsContent() {
        accept(request("jual", file("a.jpg", "one")));

        assertRefused(MaterialProblem.VERSION_TAKEN, request("jual", file("a.jpg", "two")));
        assertRefused(MaterialProblem.VERSION_TAKEN, request("harga", file("a.jpg", "one")));
        assertThat(published).hasSize(1);
    }

    @Test
    void laterVersionKeepsThePartsWithoutTheirFiles() {
        accept(request("jual es teh 5000", file("a.jpg", "one")));
        store.beforePut("material", () -> {
            throw new AssertionError("stored again");
        });

        MaterialAnswer answer = accept(keeping(2, "jual es teh 6000"));

        MaterialCollected edited = published.getLast();
        assertThat(edited.material().version()).isEqualTo(2);
        assertThat(edited.material().text()).isEqualTo("jual es teh 6000");
        assertThat(edited.material().parts())
                .isEqualTo(published.getFirst().material().parts())
                .isEqualTo(answer.accepted());
        assertThat(accept(keeping(2, "jual es teh 6000"))).isEqualTo(answer);
        assertThat(published).hasSize(2);
    }

    @Test
    void keepsNoPartsThatMayNeverCome() {
        store.beforePut("material", () -> {
            throw new UncheckedIOException(new IOException("the store is away"));
        });
        assertThatThrownBy(() -> accept(request("jual", file("a.jpg", "one"))))
                .isInstanceOf(UncheckedIOException.class);

        assertRefused(StandardProblem.BUSY, keeping(2, "jual"));
        assertRefused(
                MaterialProblem.FILES_AND_KEPT_PARTS,
                request(decision, SELLER, 2, "jual", true, List.of(file("a.jpg", "one"))));
    }

    @Test
    void anotherUsersDecisionIsUnknown() {
        accept(request("jual", file("a.jpg", "one")));
        UserId other = new UserId("warung");

        assertRefused(MaterialProblem.DECISION_NOT_FOUND, request(decision, other, 1, "jual", false, List.of()));
        assertRefused(MaterialProblem.DECISION_NOT_FOUND, request(decision, other, 2, "jual", true, List.of()));
    }

    @Test
    void closedDecisionTakesNothingAndKeepsNothing() {
        accept(request("jual", file("a.jpg", "one")));

        close();

        assertThat(stored()).isZero();
        assertRefused(MaterialProblem.DECISION_CLOSED, request("jual", file("a.jpg", "one")));
        assertRefused(MaterialProblem.DECISION_CLOSED, keeping(2, "jual"));
        assertThat(stored()).isZero();
    }

    @Test
    void decisionThatIsClosedMeanwhileKeepsNothing() {
        store.beforePut("material", this::close);

        assertRefused(MaterialProblem.DECISION_CLOSED, request("jual", file("a.jpg", "one")));

        assertThat(stored()).isZero();
        assertThat(published).isEmpty();
    }

    @Test
    void closedDecisionIsForgottenInTheEnd() {
        close();

        complete(IngestFixture.START.plus(Duration.ofDays(91)));

        assertThat(accept(request("jual")).decisionId()).isEqualTo(decision);
    }

    @Test
    void oneOfTwoRepeatsAtOncePublishes() {
        List<MaterialAnswer> answers = new ArrayList<>();
        store.beforePut("material", () -> answers.add(acceptOn(memory).accept(request("jual", file("a.jpg", "one")))));

        answers.add(accept(request("jual", file("a.jpg", "one"))));

        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(published).hasSize(1);
    }

    /** Whatever the interleaving: one material, however often it is published. */
    @RepeatedTest(5)
    void manyRepeatsAtOncePublishOneFact() throws Exception {
        Set<MaterialAnswer> answers = ConcurrentHashMap.newKeySet();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                MaterialRequest request = request("jual", file("a.jpg", "one"), file("b.jpg", "two"));
                calls.add(callers.submit(() -> answers.add(acceptOn(memory).accept(request))));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(Set.copyOf(published)).hasSize(1);
    }

    @Test
    void whatTheProcessLeftUnpublishedIsPublished() {
        brokerRefuses = true;
        assertThatThrownBy(() -> accept(request("jual", file("a.jpg", "one")))).isInstanceOf(PublishException.class);
        brokerRefuses = false;

        assertThat(complete(IngestFixture.START)).isEqualTo(new Completed(0, 0));
        assertThat(complete(IngestFixture.LATER)).isEqualTo(new Completed(1, 0));
        assertThat(complete(IngestFixture.LATER)).isEqualTo(new Completed(0, 0));

        assertThat(published).hasSize(1);
        assertThat(accept(request("jual", file("a.jpg", "one"))).accepted()).hasSize(1);
        assertThat(published).hasSize(1);
    }

    /** The process ended after its last put and before it could note that. */
    @Test
    void whatWasStoredAndNotNotedIsPublished() {
        store.afterPut("material", () -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> accept(request("jual", file("a.jpg", "one")))).hasMessage("killed");

        assertThat(complete(IngestFixture.LATER)).isEqualTo(new Completed(1, 0));
        assertThat(published).hasSize(1);
    }

    @Test
    void whatNeverCameIsGivenUp() {
        store.beforePut("material", () -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> accept(request("jual", file("a.jpg", "one")))).hasMessage("killed");

        assertThat(complete(IngestFixture.LATER)).isEqualTo(new Completed(0, 0));
        assertThat(complete(IngestFixture.MUCH_LATER)).isEqualTo(new Completed(0, 1));

        assertThat(published).isEmpty();
        assertThat(accept(request(decision, new UserId("warung"), 1, "jual", false, List.of()))
                        .version())
                .isEqualTo(1);
    }

    private MaterialAnswer accept(MaterialRequest request) {
        return acceptOn(store).accept(request);
    }

    private AcceptMaterial acceptOn(BlobStore blobs) {
        return new AcceptMaterial(
                materials, blobs, AcceptMaterialContract::look, this::publish, at(IngestFixture.START), "id");
    }

    private Completed complete(Instant now) {
        return new CompleteUploads(
                        new MemoryReceivedReports(),
                        memory,
                        this::publish,
                        new CompleteMaterials(materials, memory, this::publish),
                        new CompleteUploads.Times(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(90)),
                        at(now))
                .run();
    }

    private void close() {
        new CloseDecision(materials, memory, at(IngestFixture.START)).handle(new DecisionClosed(decision));
    }

    private void publish(Message message) {
        if (brokerRefuses) {
            throw new PublishException("refused");
        }
        published.add((MaterialCollected) message);
    }

    private static PartFinding look(IncomingFile file) throws IOException {
        return Files.readString(file.content()).startsWith("bad")
                ? new PartFinding.Refused(MaterialProblem.FILE_NOT_SUPPORTED)
                : new PartFinding.Fit(PartKind.PICTURE, "image/jpeg");
    }

    private void assertRefused(ProblemCode code, MaterialRequest request) {
        assertThatThrownBy(() -> accept(request))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private long stored() {
        return memory.list(new DecisionBlobs(decision).prefix()).count();
    }

    private MaterialRequest keeping(int version, String text) {
        return request(decision, SELLER, version, text, true, List.of());
    }

    private MaterialRequest request(@Nullable String text, IncomingFile... files) {
        return request(decision, SELLER, 1, text, false, Arrays.asList(files));
    }

    private static MaterialRequest request(
            DecisionId decision,
            UserId user,
            int version,
            @Nullable String text,
            boolean keep,
            List<IncomingFile> files) {
        return new MaterialRequest(
                Optional.of(decision),
                user,
                version,
                Optional.ofNullable(text),
                Optional.empty(),
                Optional.empty(),
                false,
                keep,
                files,
                List.of());
    }

    private IncomingFile file(String name, String content) {
        return new IngestFixture(directory).file(name, content);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
