package dev.rekap.stt.engine;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.Budget;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.NoProviderAnsweredException;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.RoutedResponse;
import dev.rekap.provider.Usage;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechEngines;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.pieces.CutAudio;
import dev.rekap.stt.pieces.PiecewiseTranscriber;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Calls engines in their order until one answers, and returns all calls with the transcript. */
public final class EngineRouter implements SpeechEngines {

    /** How long after the first piece another one is begun, where a recording is cut for one engine of several alone. */
    private static final Duration BEGINS_WITHIN = Duration.ofMinutes(8);

    private final FallbackRouter<SpeechToText> router;
    private final CutAudio cutter;
    private final Supplier<EngineLimits> limits;
    private final Set<String> enginesThatForce;
    private final TranscriptionListener listener;

    /** Routes without a listener. */
    EngineRouter(
            FallbackRouter<SpeechToText> router, CutAudio cutter, EngineLimits limits, Set<String> enginesThatForce) {
        this(router, cutter, () -> limits, enginesThatForce, TranscriptionListener.NONE);
    }

    /**
     * Routes calls to engines.
     *
     * @param cutter for engines that take less at once than another of the list
     * @param limits of the engine that takes most at once; asked for each recording, for an engine that turns out slow takes less
     * @param enginesThatForce names of engines that honour a forced language
     * @param listener that gets every answer
     */
    public EngineRouter(
            FallbackRouter<SpeechToText> router,
            CutAudio cutter,
            Supplier<EngineLimits> limits,
            Set<String> enginesThatForce,
            TranscriptionListener listener) {
        this.router = router;
        this.cutter = cutter;
        this.limits = limits;
        this.enginesThatForce = Set.copyOf(enginesThatForce);
        this.listener = listener;
    }

    @Override
    public SpeechToText within(Budget budget) {
        return new SpeechToText() {

            @Override
            public EngineLimits limits() {
                return limits.get();
            }

            @Override
            public Set<String> enginesThatForce() {
                return enginesThatForce;
            }

            @Override
            public Transcript transcribe(PreparedAudio recording, TranscriptionRequest request)
                    throws TranscriptionException, InterruptedException {
                RoutedResponse<Optional<Transcript>> answer = route(recording, request, budget);
                listener.transcribed(recording, request, answer.value());
                return transcript(answer);
            }
        };
    }

    private static Transcript transcript(RoutedResponse<Optional<Transcript>> answer) throws TranscriptionException {
        return answer.value()
                .map(transcript -> transcript.after(answer.attempts()))
                .orElseThrow(() -> new TranscriptionException(
                                FailureCode.NO_SPEECH, answer.provider() + " returned no words")
                        .after(answer.attempts()));
    }

    private RoutedResponse<Optional<Transcript>> route(
            PreparedAudio recording, TranscriptionRequest request, Budget budget)
            throws TranscriptionException, InterruptedException {
        try {
            return router.call(engine -> call(whole(engine), recording, request), budget);
        } catch (NoProviderAnsweredException e) {
            throw new TranscriptionException(FailureCode.of(e.code()), e.detail(), e, e.retryAfter(), e.errorType())
                    .after(e.attempts());
        }
    }

    /** An engine that takes any length: what is longer than it takes at once is cut for it alone. */
    private SpeechToText whole(SpeechToText engine) {
        return engine.limits().longestPiece() < limits.get().longestPiece()
                ? new PiecewiseTranscriber(engine, cutter, BEGINS_WITHIN)
                : engine;
    }

    /** No speech is an answer, paid like any other: the next engine is not called. */
    static ProviderResponse<Optional<Transcript>> call(
            SpeechToText engine, PreparedAudio recording, TranscriptionRequest request)
            throws TranscriptionException, InterruptedException {
        Usage usage = Usage.ofAudio(recording.seconds());
        try {
            return new ProviderResponse<>(Optional.of(engine.transcribe(recording, request)), usage);
        } catch (TranscriptionException e) {
            if (e.code() != FailureCode.NO_SPEECH) {
                throw e;
            }
            return new ProviderResponse<>(Optional.empty(), usage);
        }
    }
}
