package dev.rekap.system;

import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Everything, with an engine that answers at once, for the tests that look at the bot: they share it, and it ends with
 * this JVM. Chats do not know of each other, so neither do the tests.
 */
final class InstantPipeline {

    private static final class Holder {
        private static final Pipeline SHARED = start();
    }

    private InstantPipeline() {}

    static Pipeline shared() {
        return Holder.SHARED;
    }

    static SimulatedTelegram telegram() {
        return shared().stack().telegram();
    }

    private static Pipeline start() {
        try {
            FakeTranscription engine =
                    new FakeTranscription("nama saya Siti alamat jalan Melati nomor tiga pesan dua lusin teh botol");
            engine.answer(Integer.MAX_VALUE);
            Pipeline pipeline = new Pipeline(Map.of(
                    "REKAP_STT_ENGINE", "openai",
                    "REKAP_STT_OPENAI_URL", engine.url(),
                    "REKAP_STT_OPENAI_KEY", "not-a-key",
                    "REKAP_EXTRACTOR", "rules"));
            Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close));
            return pipeline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
