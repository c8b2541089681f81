package dev.rekap.stt.engine;

import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.text.EditDistance;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.shadow.Shadow;
import dev.rekap.provider.shadow.ShadowCall;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.workspace.RecordingSpace;
import dev.rekap.stt.workspace.TemporarySpace;
import dev.rekap.stt.workspace.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a share of the recordings to another engine too, and scores how many of its words agree with the answer that counts. */
public final class ShadowEngine implements TranscriptionListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShadowEngine.class);

    private final Shadow<SpeechToText> shadow;
    private final EngineLimits limits;
    private final TemporarySpace space;
    private final Runnable end;

    /**
     * Samples recordings for a shadow.
     *
     * @param limits of its engine; longer recordings are skipped
     * @param space for copies of recordings; without any a recording is skipped
     * @param end releases what the engine holds
     */
    public ShadowEngine(Shadow<SpeechToText> shadow, EngineLimits limits, TemporarySpace space, Runnable end) {
        this.shadow = shadow;
        this.limits = limits;
        this.space = space;
        this.end = end;
    }

    @Override
    public void transcribed(PreparedAudio recording, TranscriptionRequest request, Optional<Transcript> answer) {
        if (recording.seconds() <= limits.longestPiece()) {
            shadow.sample(() -> Copy.of(space, recording, request, words(answer)));
        }
    }

    @Override
    public void close() {
        shadow.close();
        end.run();
    }

    private static List<String> words(Optional<Transcript> answer) {
        return answer.stream()
                .flatMap(transcript ->
                        Arrays.stream(transcript.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A recording in a folder of its own: the original is removed when its transcription ends. */
    private record Copy(WorkFolder folder, PreparedAudio recording, TranscriptionRequest request, List<String> counted)
            implements ShadowCall<SpeechToText, Optional<Transcript>> {

        static Copy of(
                TemporarySpace space, PreparedAudio recording, TranscriptionRequest request, List<String> counted)
                throws IOException {
            WorkFolder folder = space.folderNow(
                            RecordingSpace.afterDecoding(Files.size(recording.original()), recording.seconds()))
                    .orElseThrow(() -> new IOException("no temporary space"));
            try {
                Path wav = copied(recording.wav(), folder.path().resolve("sound.wav"));
                Path original = recording.original().equals(recording.wav())
                        ? wav
                        : copied(recording.original(), folder.path().resolve("original"));
                return new Copy(
                        folder,
                        new PreparedAudio(original, recording.format(), wav, recording.seconds(), recording.pauses()),
                        request,
                        counted);
            } catch (IOException e) {
                folder.close();
                throw e;
            }
        }

        /** A second name for the same bytes takes no time; they do not change any more. */
        private static Path copied(Path file, Path target) throws IOException {
            try {
                return Files.createLink(target, file);
            } catch (UnsupportedOperationException | IOException _) {
                return Files.copy(file, target);
            }
        }

        @Override
        public ProviderResponse<Optional<Transcript>> send(SpeechToText engine)
                throws ProviderException, InterruptedException {
            return EngineRouter.call(engine, recording, request);
        }

        @Override
        public double agreement(Optional<Transcript> answer) {
            return EditDistance.agreement(counted, words(answer));
        }

        @Override
        public void close() {
            try {
                folder.close();
            } catch (IOException e) {
                LOG.warn("Removing the folder of the shadow engine failed", e);
            }
        }
    }
}
