package dev.rekap.stt.engine;

import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.Budget;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.NoProviderAnsweredException;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.RoutedResponse;
import dev.rekap.provider.Usage;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.SpeechEngines;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.TranscriptionException;
import java.util.Optional;
import java.util.Set;

/** Engines in the order in which they are asked, as one that tells all calls with what it heard. */
public final class EngineRouter implements SpeechEngines {

    private final FallbackRouter<SpeechToText> chain;
    private final EngineLimits limits;
    private final Set<String> enginesThatForce;
    private final TranscriptionListener onlooker;

    /** Asks engines with nobody looking on. */
    EngineRouter(FallbackRouter<SpeechToText> chain, EngineLimits limits, Set<String> enginesThatForce) {
        this(chain, limits, enginesThatForce, TranscriptionListener.NONE);
    }

    /**
     * Asks engines.
     *
     * @param limits that all of them keep to, for any may be asked
     * @param enginesThatForce names of those that do more for a language that is forced
     * @param onlooker that is told of every answer
     */
    public EngineRouter(
            FallbackRouter<SpeechToText> chain, EngineLimits limits, Set<String> enginesThatForce, TranscriptionListener onlooker) {
        this.chain = chain;
        this.limits = limits;
        this.enginesThatForce = Set.copyOf(enginesThatForce);
        this.onlooker = onlooker;
    }

    @Override
    public SpeechToText within(Budget budget) {
        return new SpeechToText() {

            @Override
            public EngineLimits limits() {
                return limits;
            }

            @Override
            public Set<String> enginesThatForce() {
                return enginesThatForce;
            }

            @Override
            public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
                    throws TranscriptionException, InterruptedException {
                RoutedResponse<Optional<Transcript>> answer = ask(recording, spoken, budget);
                onlooker.heard(recording, spoken, answer.value());
                return transcript(answer);
            }
        };
    }

    private static Transcript transcript(RoutedResponse<Optional<Transcript>> answer) throws TranscriptionException {
        return answer.value()
                .map(heard -> heard.after(answer.attempts()))
                .orElseThrow(
                        () -> new TranscriptionException(FailureCode.NO_SPEECH, answer.provider() + " heard no words")
                                .after(answer.attempts()));
    }

    private RoutedResponse<Optional<Transcript>> ask(PreparedAudio recording, TranscriptionRequest spoken, Budget budget)
            throws TranscriptionException, InterruptedException {
        try {
            return chain.call(engine -> heard(engine, recording, spoken), budget);
        } catch (NoProviderAnsweredException e) {
            throw new TranscriptionException(FailureCode.of(e.code()), e.detail(), e, e.retryAfter(), e.errorType())
                    .after(e.attempts());
        }
    }

    /** That nobody speaks is an answer, and paid for like any other: the next engine is not asked whether it hears more. */
    static ProviderResponse<Optional<Transcript>> heard(SpeechToText engine, PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException {
        Usage usage = Usage.ofAudio(recording.seconds());
        try {
            return new ProviderResponse<>(Optional.of(engine.transcribe(recording, spoken)), usage);
        } catch (TranscriptionException e) {
            if (e.code() != FailureCode.NO_SPEECH) {
                throw e;
            }
            return new ProviderResponse<>(Optional.empty(), usage);
        }
    }
}
