package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** One voice note is one trace: from the update that opened its report to the document, over all five services. */
@ResourceLock(InstantPipeline.LOCK)
class OneTraceIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SERVICES = "bot-gateway ingest-api stt-worker extraction-worker report-service";

    private final Pipeline pipeline = InstantPipeline.shared();
    private final Collector collector = InstantPipeline.collector();

    @Test
    void aVoiceNoteIsOneTraceFromItsUpdateToItsDocument() {
        // Spans of what other tests did before may come late.
        long began = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        SimulatedChat chat = pipeline.stack().telegram().person(77_001, "Siti", "id");
        chat.sendsDocument("pesanan.wav", "audio/x-wav", Sounds.spoken(2_000));
        await().atMost(PATIENCE).until(() -> !Chats.counters(chat).isEmpty());
        chat.sends("/done");
        await().atMost(PATIENCE).until(() -> !Chats.results(chat).isEmpty());

        String trace = await().atMost(PATIENCE)
                .until(
                        () -> collector.spans().stream()
                                .filter(span -> span.name().equals("telegram senddocument") && span.start() >= began)
                                .map(SpanSeen::trace)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(trace)).hasSizeGreaterThan(20));
        await().atMost(PATIENCE).until(() -> new TraceTree(of(trace)).roots().size() == 1);

        TraceTree tree = new TraceTree(of(trace));
        System.out.println(tree.text());
        assertThat(tree.roots().getFirst().name()).isEqualTo("telegram update");
        assertThat(services(of(trace))).containsExactlyInAnyOrder(SERVICES.split(" "));
        assertThat(of(trace).stream().map(SpanSeen::name))
                .contains(
                        "rekap.gateway.updates process",
                        "errand transfer",
                        "telegram getfile",
                        "rekap.stt process",
                        "decode",
                        "transcription openai",
                        "rekap.extraction process",
                        "chat rules",
                        "rekap.report process",
                        "errand seal",
                        "rekap.gateway process",
                        "outbox counter",
                        "outbox document",
                        "telegram senddocument",
                        "S3 PutObject");
        assertThat(collector.spans())
                .as("health checks")
                .noneMatch(span -> span.name().contains("/actuator"));
        assertThat(collector.raw())
                .as("the bot's token")
                .noneMatch(
                        request -> request.contains(pipeline.stack().telegram().token()));
    }

    @Test
    void whoUploadsOverHttpGetsTheirOwnTraceContinuedAndItsIdInProblems() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> refused = http.send(
                    HttpRequest.newBuilder(URI.create(pipeline.client().ingest() + "/api/v1/audio/upload"))
                            .header("Authorization", "Bearer " + Pipeline.SERVICE_TOKEN)
                            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(refused.statusCode()).isEqualTo(415);
            assertThat(refused.body()).contains("\"trace_id\":\"" + trace + "\"");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(services(of(trace))).containsExactly("ingest-api"));
    }

    private List<SpanSeen> of(String trace) {
        return collector.spans().stream()
                .filter(span -> span.trace().equals(trace))
                .toList();
    }

    private static Set<String> services(List<SpanSeen> spans) {
        return spans.stream().map(SpanSeen::service).collect(Collectors.toSet());
    }
}
