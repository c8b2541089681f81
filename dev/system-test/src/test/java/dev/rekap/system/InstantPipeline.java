package dev.rekap.system;

import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * All services, shared by the tests of the bot and of engines until this JVM ends. The engine answers at once, unless a test puts
 * another in its place. Tests use different chats and different users, because transcripts are cached per user.
 *
 * <p>The services write JSON logs and export spans, for the test of traces.
 */
final class InstantPipeline {

    /** Exclusive for tests that kill, measure or exchange the engine, shared by tests that only use their own chats. */
    static final String LOCK = "InstantPipeline";

    private record Shared(Pipeline pipeline, Collector collector, Map<String, String> engine) {}

    private static final class Holder {
        private static final Shared SHARED = start();
    }

    private static boolean exchanged;

    private InstantPipeline() {}

    static Pipeline shared() {
        Shared shared = Holder.SHARED;
        restoreEngine(shared);
        return shared.pipeline().ready();
    }

    /**
     * The pipeline with one stt-worker that has just these settings, until a test asks for the {@linkplain #shared() shared} one.
     *
     * @param engine variables that begin with {@code REKAP_STT_}
     */
    static synchronized Pipeline with(Map<String, String> engine) {
        Pipeline pipeline = Holder.SHARED.pipeline();
        pipeline.transcribeWith(engine);
        exchanged = true;
        return pipeline.ready();
    }

    static SimulatedTelegram telegram() {
        return shared().stack().telegram();
    }

    /** Receives the spans of all services. */
    static Collector collector() {
        return Holder.SHARED.collector();
    }

    private static synchronized void restoreEngine(Shared shared) {
        if (exchanged) {
            shared.pipeline().transcribeWith(shared.engine());
            exchanged = false;
        }
    }

    private static Shared start() {
        try {
            FakeTranscription transcription =
                    new FakeTranscription("nama saya Siti alamat jalan Melati nomor tiga pesan dua lusin teh botol");
            transcription.answer(Integer.MAX_VALUE);
            Map<String, String> engine = Map.of(
                    "REKAP_STT_ENGINE", "openai",
                    "REKAP_STT_OPENAI_URL", transcription.url(),
                    "REKAP_STT_OPENAI_KEY", "not-a-key");
            Collector collector = new Collector();
            Pipeline pipeline = new Pipeline(
                    engine,
                    Map.of(
                            "REKAP_EXTRACTOR", "rules",
                            "REKAP_LOG_FORMAT", "ecs",
                            "REKAP_TRACES_URL", collector.url()),
                    List.of());
            Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close));
            return new Shared(pipeline, collector, engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
