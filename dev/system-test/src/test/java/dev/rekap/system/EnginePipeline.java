package dev.rekap.system;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All services, shared by the tests of engines until this JVM ends; each test replaces the stt-worker. Tests use different users,
 * because transcripts are cached per user.
 */
final class EnginePipeline {

    /** Exclusive: there is one stt-worker. */
    static final String LOCK = "EnginePipeline";

    private static @Nullable Pipeline shared;

    private EnginePipeline() {}

    /**
     * The pipeline with one stt-worker that has just these settings.
     *
     * @param engine variables that begin with {@code REKAP_STT_}
     */
    static synchronized Pipeline with(Map<String, String> engine) {
        Pipeline pipeline = shared;
        if (pipeline == null) {
            pipeline = start(engine);
            shared = pipeline;
        } else {
            pipeline.transcribeWith(engine);
        }
        return pipeline;
    }

    private static Pipeline start(Map<String, String> engine) {
        Map<String, String> settings = new HashMap<>(engine);
        settings.put("REKAP_EXTRACTOR", "rules");
        Pipeline pipeline = new Pipeline(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close));
        return pipeline;
    }
}
