package dev.rekap.proposal.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.markers.Markers;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.Price;
import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.DecisionProposed;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.contracts.speech.RequestId;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.SpeechFailed;
import dev.rekap.contracts.speech.SpeechRequested;
import dev.rekap.contracts.speech.SpeechTranscribed;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.proposal.Decider;
import dev.rekap.proposal.Describer;
import dev.rekap.proposal.PictureDescription;
import dev.rekap.proposal.Proposal;
import dev.rekap.proposal.ReadingStage;
import dev.rekap.proposal.SampleMaterial;
import dev.rekap.proposal.blob.StoredDecisionFiles;
import dev.rekap.proposal.rules.RulesDecider;
import dev.rekap.proposal.step.PictureNormalizer.UnreadablePictureException;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The steps with the grammar, with fakes of models, and with a store in the heap. */
class ProposeActionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T03:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final PriceList PRICES = new PriceList(
            LocalDate.EPOCH,
            "IDR",
            BigDecimal.ONE,
            Map.of("dear.example", Map.of("big", new Price(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.TEN))));
    private static final DecisionBlobs BLOBS = new DecisionBlobs(SampleMaterial.DECISION);
    private static final MaterialPart PHOTO = SampleMaterial.part(1, PartKind.PICTURE, "image/png");
    private static final MaterialPart VOICE = SampleMaterial.part(2, PartKind.AUDIO, "audio/ogg");
    private static final MaterialPart OTHER_VOICE = SampleMaterial.part(3, PartKind.AUDIO, "audio/ogg");
    private static final byte[] JPEG = {1, 2, 3};

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final DecisionFiles files =
            new StoredDecisionFiles(store, new Markers(store, Duration.ZERO), ContractsJson.mapper());
    private final List<String> called = new ArrayList<>();
    private PictureNormalizer normalizer = _ -> JPEG;
    private ProposeActions step = step(Optional.empty(), rules());

    @Test
    void proposesADraftWithItsPictureForACaption() throws Exception {
        store.put(PHOTO.blob(), BlobContent.of(SampleMaterial.png(), "image/png"));

        DecisionProposed proposed = proposed(step.handle(SampleMaterial.of(1, "jual es teh 5rb stok 20", PHOTO)));

        assertThat(proposed.decider()).isEqualTo("rules");
        assertThat(proposed.materialVersion()).isEqualTo(1);
        assertThat(proposed.notices()).containsExactly(Notice.PICTURES_NOT_LOOKED_AT);
        assertThat(proposed.actions()).singleElement().satisfies(action -> {
            assertThat(action.kind()).isEqualTo(ActionFields.WOOCOMMERCE_DRAFT);
            assertThat(action.pictures()).containsExactly(1);
            assertThat(action.field(ActionFields.PRICE).orElseThrow().evidence())
                    .containsExactly(FieldEvidence.ofText("jual es teh 5rb stok 20", 12, 15));
        });
        assertThat(store.read(BLOBS.picture(PHOTO.sha256()))).contains(JPEG);
    }

    @Test
    void failsWithNothingToDoForTalk() throws Exception {
        assertThat(failed(step.handle(SampleMaterial.of(1, "halo kak"))).code()).isEqualTo(FailureCode.NOTHING_TO_DO);
    }

    @Test
    void skipsADamagedPictureAndReadsTheCaption() throws Exception {
        normalizer = _ -> {
            throw new UnreadablePictureException("DAMAGED", new IllegalStateException());
        };
        step = step(Optional.empty(), rules());
        store.put(PHOTO.blob(), BlobContent.of("no picture", "image/png"));

        DecisionProposed proposed = proposed(step.handle(SampleMaterial.of(1, "jual es teh 5rb", PHOTO)));

        assertThat(proposed.notices()).containsExactly(Notice.PARTS_SKIPPED);
        assertThat(proposed.actions().getFirst().pictures()).isEmpty();
    }

    @Test
    void failsWithUnreadableMaterialIfOnlyAVideoWasSent() throws Exception {
        MaterialPart video = SampleMaterial.part(4, PartKind.VIDEO, "video/mp4");

        assertThat(failed(step.handle(SampleMaterial.of(1, null, video))).code())
                .isEqualTo(FailureCode.UNREADABLE_MATERIAL);
    }

    @Test
    void namesSkippedDocumentsBesideText() throws Exception {
        MaterialPart document = SampleMaterial.part(5, PartKind.DOCUMENT, "application/pdf");

        assertThat(proposed(step.handle(SampleMaterial.of(1, "harga es teh 6rb", document)))
                        .notices())
                .containsExactly(Notice.PARTS_SKIPPED);
    }

    @Test
    void requestsEachRecordingOnceAndReadsWhenTheLastWasHeard() throws Exception {
        MaterialCollected material = SampleMaterial.of(1, null, VOICE, OTHER_VOICE);

        List<SpeechRequested> requests = requests(step.handle(material));

        assertThat(requests)
                .extracting(SpeechRequested::origin)
                .containsExactly(SampleMaterial.DECISION + "/2", SampleMaterial.DECISION + "/3");
        assertThat(requests(step.handle(material))).isEqualTo(requests);
        assertThat(facts(heard(requests.get(0), transcript("stok es teh dua puluh", 10))))
                .isEmpty();
        DecisionProposed proposed = proposed(heard(requests.get(1), transcript("harga es jeruk tujuh ribu", 20)));
        assertThat(proposed.actions())
                .extracting(action -> action.field(ActionFields.NAME)
                        .map(ProposedField::value)
                        .orElse(""))
                .containsExactly("es teh", "es jeruk");
        assertThat(proposed.attempts()).extracting(ProviderCall::inputTokens).containsExactly(10, 20, 0);
        FieldEvidence price = proposed.actions()
                .get(1)
                .field(ActionFields.PRICE)
                .orElseThrow()
                .evidence()
                .getFirst();
        assertThat(price.part()).isEqualTo(3);
        assertThat(price.startSeconds()).isEqualTo(0.5);
    }

    @Test
    void editedCaptionReadsTheRecordingThatWasHeardAndCountsItsCallsOnce() throws Exception {
        SpeechRequested request =
                requests(step.handle(SampleMaterial.of(1, null, VOICE))).getFirst();
        heard(request, transcript("stok es teh dua puluh", 10));

        DecisionProposed proposed = proposed(step.handle(SampleMaterial.of(2, "harga es jeruk 7rb", VOICE)));

        assertThat(proposed.materialVersion()).isEqualTo(2);
        assertThat(proposed.actions()).hasSize(2);
        assertThat(proposed.attempts()).extracting(ProviderCall::provider).containsExactly("rules");
    }

    @Test
    void answerForAnOlderVersionIsPassedOver() throws Exception {
        SpeechRequested request =
                requests(step.handle(SampleMaterial.of(1, null, VOICE))).getFirst();
        step.handle(SampleMaterial.of(2, "catat: libur", VOICE));

        assertThat(facts(heard(request, transcript("stok es teh dua puluh", 10))))
                .isEmpty();
        assertThat(facts(step.handle(SampleMaterial.of(1, null, VOICE)))).isEmpty();
    }

    @Test
    void failedRecordingFailsTheDecisionWithItsCode() throws Exception {
        SpeechRequested request =
                requests(step.handle(SampleMaterial.of(1, null, VOICE))).getFirst();

        Outcome outcome = new ContinueWithSpeech(files, step)
                .handle(new SpeechFailed(
                        request.requestId(), request.origin(), FailureCode.NO_SPEECH, "silence", List.of()));

        assertThat(failed(outcome).code()).isEqualTo(FailureCode.NO_SPEECH);
    }

    @Test
    void answersForOthersArePassedOver() throws Exception {
        SpeechRequested request =
                requests(step.handle(SampleMaterial.of(1, null, VOICE))).getFirst();
        Transcript transcript = transcript("stok es teh dua puluh", 10);
        ContinueWithSpeech speech = new ContinueWithSpeech(files, step);

        for (String origin : new String[] {null, "", "orders/7", SampleMaterial.DECISION + "/9", "../../etc/2"}) {
            assertThat(facts(speech.handle(new SpeechTranscribed(request.requestId(), origin, transcript))))
                    .as("%s", origin)
                    .isEmpty();
        }
        RequestId another = RequestId.parse("6d3f0a1e-58a5-4f3c-8f63-2f3d1f0b7a11");
        assertThat(facts(speech.handle(new SpeechTranscribed(another, request.origin(), transcript))))
                .isEmpty();
    }

    @Test
    void closedDecisionCostsNothing() throws Exception {
        SpeechRequested request =
                requests(step.handle(SampleMaterial.of(1, null, VOICE))).getFirst();
        step = step(Optional.empty(), dear());
        store.put(BLOBS.closed(), BlobContent.of("", "text/plain"));

        assertThat(facts(step.handle(SampleMaterial.of(1, "jual es teh 5rb")))).isEmpty();
        assertThat(facts(heard(request, transcript("jual es teh lima ribu", 10))))
                .isEmpty();
        assertThat(called).isEmpty();
    }

    @Test
    void spentBudgetFailsWithoutACall() throws Exception {
        step = step(Optional.empty(), dear());
        store.put(new UserBlobs(SampleMaterial.USER).budgetSpent(TODAY), BlobContent.of("", "text/plain"));

        DecisionFailed failed = failed(step.handle(SampleMaterial.of(1, "jual es teh 5rb")));

        assertThat(failed.code()).isEqualTo(FailureCode.BUDGET_EXCEEDED);
        assertThat(called).isEmpty();
    }

    @Test
    void waitsForTheStore() throws Exception {
        store.reachable(false);

        assertThat(step.handle(SampleMaterial.of(1, "jual es teh 5rb")))
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo(FailureCode.STORAGE_UNAVAILABLE));
    }

    @Test
    void describedPictureIsNotPaidForAgainAfterAWait() throws Exception {
        store.put(PHOTO.blob(), BlobContent.of(SampleMaterial.png(), "image/png"));
        MaterialCollected material = SampleMaterial.of(1, "jual es teh 5rb", PHOTO);
        Describer describer = pictures -> {
            called.add("describe");
            return new ProviderResponse<>(
                    pictures.stream()
                            .map(picture -> new PictureDescription(picture.part(), "teh", ""))
                            .toList(),
                    Usage.ofTokens(100, 10));
        };
        step = step(Optional.of(describer), _ -> {
            throw new ProviderException(FailureCode.DECIDER_UNAVAILABLE, "down");
        });

        assertThat(step.handle(material)).isInstanceOf(Outcome.RetryLater.class);
        step = step(Optional.of(describer), rules());
        DecisionProposed proposed = proposed(step.handle(material));

        assertThat(called).containsExactly("describe");
        assertThat(proposed.attempts())
                .extracting(ProviderCall::stage, ProviderCall::error)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("DESCRIBE", "none"),
                        org.assertj.core.api.Assertions.tuple("DECIDE", "decider_unavailable"),
                        org.assertj.core.api.Assertions.tuple("DECIDE", "none"));
    }

    @Test
    void exhaustedLadderTellsAllCalls() throws Exception {
        step = step(Optional.empty(), _ -> {
            throw new ProviderException(FailureCode.DECIDER_UNAVAILABLE, "down");
        });
        MaterialCollected material = SampleMaterial.of(1, "jual es teh 5rb");
        Outcome.RetryLater later = (Outcome.RetryLater) step.handle(material);

        assertThat(step.exhausted(material, later))
                .hasValueSatisfying(facts -> assertThat(facts)
                        .singleElement()
                        .isInstanceOfSatisfying(DecisionFailed.class, failed -> {
                            assertThat(failed.code()).isEqualTo(FailureCode.DECIDER_UNAVAILABLE);
                            assertThat(failed.attempts()).hasSize(1);
                        }));
    }

    private static Decider rules() {
        return new RulesDecider();
    }

    /** A model that costs something, and would read. */
    private Decider dear() {
        return _ -> {
            called.add("dear");
            return new ProviderResponse<>(new Proposal(List.of(), java.util.Set.of()), Usage.ofTokens(1, 1));
        };
    }

    private ProposeActions step(Optional<Describer> describer, Decider decider) {
        boolean local = decider instanceof RulesDecider;
        Provider<Decider> provider = new Provider<>(
                local ? "rules" : "dear",
                local ? "none" : "big",
                local ? "" : "dear.example",
                decider,
                ProviderLimits.UNLIMITED);
        DecisionPipeline pipeline = new DecisionPipeline(
                describer.map(each -> router(
                        ReadingStage.DESCRIBE,
                        new Provider<>("dear", "big", "dear.example", each, ProviderLimits.UNLIMITED))),
                router(ReadingStage.DECIDE, provider),
                Optional.empty(),
                Optional.empty());
        return new ProposeActions(
                files, bytes -> normalizer.normal(bytes), pipeline, new DailyBudgets(store, ZoneOffset.UTC, CLOCK));
    }

    private static <P> FallbackRouter<P> router(ReadingStage stage, Provider<P> provider) {
        return new FallbackRouter<>(
                stage.operation(),
                List.of(provider),
                CircuitSettings.DEFAULT,
                PRICES,
                new SimpleMeterRegistry(),
                Traces.NONE,
                CLOCK);
    }

    private Outcome heard(SpeechRequested request, Transcript transcript) throws InterruptedException {
        return new ContinueWithSpeech(files, step)
                .handle(new SpeechTranscribed(request.requestId(), request.origin(), transcript));
    }

    private static Transcript transcript(String text, int tokens) {
        ProviderCall call = new ProviderCall(
                "TRANSCRIPTION", "openai", "whisper-1", ProviderCall.NONE, 1, 3, tokens, 0, BigDecimal.ONE, "IDR");
        return new Transcript(text, "id", "openai", 3, List.of(new Segment(text, 0.5, 2.5))).after(List.of(call));
    }

    private static List<Message> facts(Outcome outcome) {
        return ((Outcome.Done) outcome).facts();
    }

    private static List<SpeechRequested> requests(Outcome outcome) {
        return facts(outcome).stream().map(SpeechRequested.class::cast).toList();
    }

    private static DecisionProposed proposed(Outcome outcome) {
        return (DecisionProposed) facts(outcome).getFirst();
    }

    private static DecisionFailed failed(Outcome outcome) {
        return (DecisionFailed) facts(outcome).getFirst();
    }
}
