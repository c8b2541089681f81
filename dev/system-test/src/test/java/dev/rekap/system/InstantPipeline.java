package dev.rekap.system;

import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * All services with an engine that answers at once, shared by the tests of the bot until this JVM ends. Tests use different chats.
 *
 * <p>The services write JSON logs and export spans, for the test of traces.
 */
final class InstantPipeline {

    /** Exclusive for tests that kill or measure, shared by tests that only use their own chats. */
    static final String LOCK = "InstantPipeline";

    private record Shared(Pipeline pipeline, Collector collector) {}

    private static final class Holder {
        private static final Shared SHARED = start();
    }

    private InstantPipeline() {}

    static Pipeline shared() {
        return Holder.SHARED.pipeline().ready();
    }

    static SimulatedTelegram telegram() {
        return shared().stack().telegram();
    }

    /** Receives the spans of all services. */
    static Collector collector() {
        return Holder.SHARED.collector();
    }

    private static Shared start() {
        try {
            FakeTranscription engine =
                    new FakeTranscription("nama saya Siti alamat jalan Melati nomor tiga pesan dua lusin teh botol");
            engine.answer(Integer.MAX_VALUE);
            Collector collector = new Collector();
            Pipeline pipeline = new Pipeline(Map.of(
                    "REKAP_STT_ENGINE", "openai",
                    "REKAP_STT_OPENAI_URL", engine.url(),
                    "REKAP_STT_OPENAI_KEY", "not-a-key",
                    "REKAP_EXTRACTOR", "rules",
                    "REKAP_LOG_FORMAT", "ecs",
                    "REKAP_TRACES_URL", collector.url()));
            Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close));
            return new Shared(pipeline, collector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
