package dev.rekap.stt.engine.whisper;

import dev.rekap.contracts.speech.Segment;
import dev.rekap.stt.TranscriptionRequest;
import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperContextParams;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** whisper.cpp through whisper-jni, on processors alone. Its library is unpacked and loaded with the first model. */
final class WhisperCpp implements WhisperDecoder {

    private static final double HUNDREDTHS = 100;
    private static final int MOST_THREADS = 8;

    /** What Whisper knows; it writes Javanese as {@code jw}. */
    private static final Set<String> LANGUAGES = Set.of(
            ("en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy sk te"
                            + " fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi"
                            + " lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su yue")
                    .split(" "));

    private final WhisperJNI whisper;
    private final WhisperContext model;

    private WhisperCpp(WhisperJNI whisper, WhisperContext model) {
        this.whisper = whisper;
        this.model = model;
    }

    static WhisperCpp load(Path file) throws IOException {
        WhisperJNI whisper = library();
        WhisperContextParams parameters = new WhisperContextParams();
        parameters.useGPU = false;
        @Nullable WhisperContext model = whisper.init(file, parameters);
        if (model == null) {
            throw new IOException(file + " is no model that whisper.cpp can load");
        }
        return new WhisperCpp(whisper, model);
    }

    private static synchronized WhisperJNI library() throws IOException {
        try {
            WhisperJNI.loadLibrary(_ -> {});
        } catch (UnsatisfiedLinkError e) {
            throw new IOException("whisper.cpp does not run on this machine: " + e.getMessage(), e);
        }
        // Else it writes what it does to standard error, words included.
        WhisperJNI.setLibraryLogger(null);
        return new WhisperJNI();
    }

    @Override
    public List<Segment> decode(float[] samples, TranscriptionRequest spoken) throws IOException {
        int result = whisper.full(model, parameters(spoken), samples, samples.length);
        if (result != 0) {
            throw new IOException("whisper.cpp ended with " + result);
        }
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < whisper.fullNSegments(model); i++) {
            double start = Math.max(0, whisper.fullGetSegmentTimestamp0(model, i) / HUNDREDTHS);
            double end = whisper.fullGetSegmentTimestamp1(model, i) / HUNDREDTHS;
            segments.add(new Segment(whisper.fullGetSegmentText(model, i), start, Math.max(start, end)));
        }
        return segments;
    }

    private static WhisperFullParams parameters(TranscriptionRequest spoken) {
        WhisperFullParams parameters = new WhisperFullParams();
        parameters.nThreads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        parameters.language = language(spoken.language());
        List<String> terms = spoken.vocabulary().terms();
        parameters.initialPrompt = terms.isEmpty() ? null : String.join(", ", terms) + ".";
        parameters.suppressNonSpeechTokens = true;
        parameters.printProgress = false;
        parameters.printTimestamps = false;
        return parameters;
    }

    /** Null lets it find out. */
    static @Nullable String language(String tag) {
        String code = TranscriptionRequest.primary(tag);
        if (code.equals("jv")) {
            return "jw";
        }
        return LANGUAGES.contains(code) ? code : null;
    }

    @Override
    public void close() {
        model.close();
    }
}
