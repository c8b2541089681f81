package dev.rekap.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * All services with a provider that is to be paid, about 9 rupiah a recording, shared by the tests of costs and of dashboards until
 * this JVM ends. The broker tells Prometheus of itself.
 */
final class PaidPipeline {

    /** Exclusive: the tests look at sums over all users. */
    static final String LOCK = "PaidPipeline";

    static final long ADMIN = 7_100;
    /** Rupiah that one user may spend a day. */
    static final int MOST = 40;

    /** The provider of these tests is not in the list, and would cost nothing. */
    static final String PRICES = """
            {"rekap":{"prices":{"providers":{"[127.0.0.1]":{"[whisper-1]":{"audio-minute":0.006},
             "[gpt-4.1-mini]":{"input-million":0.40,"output-million":1.60}}}}}}
            """;

    private record Shared(Pipeline pipeline, FakeProvider provider) {}

    private static final class Holder {
        private static final Shared SHARED = start();
    }

    private PaidPipeline() {}

    /** The pipeline; a stt-worker that a test has stopped is there again. */
    static Pipeline shared() {
        Pipeline pipeline = Holder.SHARED.pipeline();
        if (!pipeline.transcriber().isAlive()) {
            pipeline.startTranscriber();
        }
        return pipeline.ready();
    }

    static FakeProvider provider() {
        return Holder.SHARED.provider();
    }

    private static Shared start() {
        try {
            FakeProvider provider = new FakeProvider();
            Pipeline pipeline = new Pipeline(
                    Map.of(
                            "REKAP_STT_ENGINE", "openai",
                            "REKAP_STT_OPENAI_URL", provider.url(),
                            "REKAP_STT_OPENAI_KEY", "not-a-key"),
                    Map.of(
                            "REKAP_EXTRACTOR", "openai",
                            "REKAP_EXTRACTION_OPENAI_URL", provider.url(),
                            "REKAP_EXTRACTION_OPENAI_KEY", "not-a-key",
                            "REKAP_EXTRACTION_SHADOW", "rules",
                            "REKAP_EXTRACTION_SHADOW_SHARE", "1",
                            "REKAP_BUDGET_TOTAL_HARD", "1000000",
                            "REKAP_BUDGET_USER_SOFT", "12",
                            "REKAP_BUDGET_USER_HARD", Integer.toString(MOST),
                            "REKAP_TELEGRAM_ADMINS", Long.toString(ADMIN),
                            "SPRING_APPLICATION_JSON", PRICES),
                    List.of("--rabbitmq-metrics-port", "0"));
            Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close));
            return new Shared(pipeline, provider);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
