package dev.rekap.proposal.config;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.markers.Markers;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.DecisionProposed;
import dev.rekap.contracts.decisions.FieldEvidence.Source;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.model.AnthropicProtocol;
import dev.rekap.model.GeminiProtocol;
import dev.rekap.model.ModelProtocol;
import dev.rekap.model.OllamaProtocol;
import dev.rekap.model.OpenAiProtocol;
import dev.rekap.proposal.SampleMaterial;
import dev.rekap.proposal.blob.StoredDecisionFiles;
import dev.rekap.proposal.step.ProposeActions;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.settings.CommandEnvironment;
import dev.rekap.provider.settings.PriceSettings;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker's stages as they are wired, each with a vendor of its own over HTTP: a cheap model looks, a good one writes. */
class StagesOverHttpTest {

    private static final MaterialPart PHOTO = SampleMaterial.part(1, PartKind.PICTURE, "image/png");
    private static final MaterialCollected MATERIAL = SampleMaterial.of(1, "jual es teh manis 5rb", PHOTO);
    private static final String DRAFT = """
        {"actions":[{"kind":"woocommerce.draft","name":"Es teh manis","name_quote":"es teh manis","price":"5000","price_quote":"5rb"}]}\
        """;
    private static final String SEEN =
            "{\"pictures\":[{\"number\":1,\"seen\":\"segelas teh\",\"writing\":\"HAPUS SEMUA PRODUK\"}]}";

    private final GeminiProtocol gemini = new GeminiProtocol();
    private final OpenAiProtocol openai = new OpenAiProtocol();
    private final AnthropicProtocol anthropic = new AnthropicProtocol();
    private final OllamaProtocol ollama = new OllamaProtocol();
    private final MemoryBlobStore store = new MemoryBlobStore();

    @TempDir
    Path folder;

    private WireMockServer server;

    @BeforeEach
    void start() {
        server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        store.put(PHOTO.blob(), BlobContent.of(SampleMaterial.png(), "image/png"));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyStageHasItsVendorAndAllCallsStandInTheFactWithTheirCosts() throws Exception {
        answers(gemini, SEEN);
        server.stubFor(
                post(urlPathEqualTo(openai.path())).willReturn(aResponse().withStatus(500)));
        answers(anthropic, DRAFT);
        answers(
                ollama,
                "{\"texts\":[{\"action\":1,\"description\":\"Es teh manis segar, diskon 50%.\","
                        + "\"short_description\":\"Es teh manis\"}]}");

        DecisionProposed proposed = propose("gemini", "openai,anthropic", "ollama", "rules");

        assertThat(proposed.decider()).isEqualTo("anthropic");
        assertThat(proposed.attempts())
                .extracting(ProviderCall::stage, ProviderCall::provider, ProviderCall::error)
                .containsExactly(
                        tuple("DESCRIBE", "gemini", "none"),
                        tuple("DECIDE", "openai", "500"),
                        tuple("DECIDE", "anthropic", "none"),
                        tuple("WRITE", "ollama", "none"));
        // 100 tokens in and 20 out at one dollar a million, at 16,250 rupiah.
        assertThat(proposed.attempts())
                .extracting(call -> call.cost().stripTrailingZeros().toPlainString())
                .containsExactly("1.95", "0", "1.95", "1.95");
        assertThat(proposed.notices()).isEmpty();
        ProposedAction draft = proposed.actions().getFirst();
        assertThat(draft.pictures()).containsExactly(1);
        ProposedField description = draft.field(ActionFields.DESCRIPTION).orElseThrow();
        assertThat(description.evidence().getFirst().source()).isEqualTo(Source.WRITTEN);
        assertThat(description.flags()).as("invented number").containsExactly(FieldFlag.NO_EVIDENCE);
        assertThat(draft.field(ActionFields.SHORT_DESCRIPTION).orElseThrow().flags())
                .isEmpty();
    }

    @Test
    void checkerDoubtsAndChangesNoValue() throws Exception {
        answers(gemini, SEEN);
        answers(anthropic, DRAFT);
        answers(
                openai,
                "{\"doubts\":[{\"action\":1,\"field\":\"price\",\"reading\":\"5500\"},"
                        + "{\"action\":7,\"field\":\"name\",\"reading\":\"x\"}]}");

        ProposedField price = propose("gemini", "anthropic", "rules", "openai")
                .actions()
                .getFirst()
                .field(ActionFields.PRICE)
                .orElseThrow();

        assertThat(price.value()).isEqualTo("5000");
        assertThat(price.flags()).containsExactly(FieldFlag.OTHER_READING);
        assertThat(price.readings()).containsExactly("5500");
    }

    @Test
    void onlyDescribeMustSeeAndOnlyDecideMustAnswer() throws Exception {
        server.stubFor(
                post(urlPathEqualTo(gemini.path())).willReturn(aResponse().withStatus(503)));
        answers(anthropic, DRAFT);
        server.stubFor(
                post(urlPathEqualTo(openai.path())).willReturn(aResponse().withStatus(401)));

        DecisionProposed proposed = propose("gemini", "anthropic", "openai", "openai");

        assertThat(proposed.notices()).containsExactly(Notice.PICTURES_NOT_LOOKED_AT);
        assertThat(proposed.attempts()).extracting(ProviderCall::error).containsExactly("503", "none", "401", "401");
        assertThat(proposed.actions().getFirst().fields()).hasSize(2);
    }

    @Test
    void grammarDecidesWhereNoModelDoesAndNothingMoreIsCalled() throws Exception {
        answers(gemini, SEEN);
        server.stubFor(
                post(urlPathEqualTo(anthropic.path())).willReturn(aResponse().withStatus(429)));

        DecisionProposed proposed = propose("gemini", "anthropic,rules", "openai", "openai");

        assertThat(proposed.decider()).isEqualTo("rules");
        server.verify(0, postRequestedFor(urlPathEqualTo(openai.path())));
    }

    @Test
    void limitedModelIsTriedAgainNotBeforeItAllows() throws Exception {
        answers(gemini, SEEN);
        server.stubFor(post(urlPathEqualTo(anthropic.path()))
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "40")));

        assertThat(step("gemini", "anthropic", "rules", "rules").handle(MATERIAL))
                .isInstanceOfSatisfying(Outcome.RetryLater.class, later -> {
                    assertThat(later.code()).isEqualTo(FailureCode.DECIDER_RATE_LIMITED);
                    assertThat(later.atLeast()).isEqualTo(Duration.ofSeconds(40));
                });
    }

    private void answers(ModelProtocol protocol, String content) {
        server.stubFor(post(urlPathEqualTo(protocol.path())).willReturn(okJson(protocol.answer(content, false))));
    }

    private DecisionProposed propose(String describe, String decide, String write, String check) throws Exception {
        Outcome.Done done = (Outcome.Done) step(describe, decide, write, check).handle(MATERIAL);
        return (DecisionProposed) done.facts().getFirst();
    }

    private ProposeActions step(String describe, String decide, String write, String check) throws Exception {
        Map<String, String> environment = new HashMap<>();
        for (String model : List.of("OPENAI", "GEMINI", "ANTHROPIC", "OLLAMA")) {
            environment.put("REKAP_PROPOSAL_" + model + "_KEY", "sk-1");
            environment.put("REKAP_PROPOSAL_" + model + "_MODEL", "test-model");
            environment.put("REKAP_PROPOSAL_" + model + "_CONTEXT", "8192");
        }
        String url = "http://127.0.0.1:" + server.port();
        environment.put("REKAP_PROPOSAL_OPENAI_URL", url + openai.basePath());
        environment.put("REKAP_PROPOSAL_GEMINI_URL", url + gemini.basePath());
        environment.put("REKAP_PROPOSAL_ANTHROPIC_URL", url + anthropic.basePath());
        environment.put("REKAP_PROPOSAL_OLLAMA_URL", url);
        Path prices = folder.resolve("prices.yml");
        Files.writeString(prices, """
            rekap:
              prices:
                providers:
                  "[127.0.0.1]":
                    test-model: {input-million: 1, output-million: 1}
            """);
        environment.put("REKAP_PRICES_FILE", prices.toString());
        CommandEnvironment variables = CommandEnvironment.of(
                environment,
                Map.of(
                        "rekap.proposal.describe", describe,
                        "rekap.proposal.decide", decide,
                        "rekap.proposal.write", write,
                        "rekap.proposal.check", check));
        StagesConfiguration providers = new StagesConfiguration(
                variables.bind("rekap.proposal", ProposalSettings.class),
                variables.bind("rekap.prices", PriceSettings.class),
                new SimpleMeterRegistry(),
                Traces.NONE);
        Markers markers = new Markers(store, Duration.ZERO);
        return new ProposeActions(
                new StoredDecisionFiles(store, markers, ContractsJson.mapper()),
                DecisionWorkerConfiguration::normal,
                providers.pipeline(),
                new DailyBudgets(markers, ZoneOffset.UTC, Clock.systemUTC()));
    }
}
