package dev.rekap.bus.observe;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * Meters of what is asked of an engine or a model, ours or somebody's: {@code gen_ai.client.operation.duration} and {@code
 * gen_ai.client.token.usage}, as OpenTelemetry's conventions for generative AI have them.
 */
public final class ProviderMeters {

    /** Nothing went wrong; and the model of what has none to choose from. */
    public static final String NONE = "none";

    private static final String OPERATION = "gen_ai.operation.name";
    private static final String PROVIDER = "gen_ai.provider.name";
    private static final String MODEL = "gen_ai.request.model";

    private final MeterRegistry meters;
    private final Tags asked;
    private final String provider;
    private final String model;

    /**
     * Meters of one kind of question.
     *
     * @param operation {@code transcription} or {@code chat}
     * @param provider such as {@code openai}, {@code sphinx}, {@code rules}
     * @param model that is asked for; {@link #NONE} if there is no choice
     */
    public ProviderMeters(MeterRegistry meters, String operation, String provider, String model) {
        this.meters = meters;
        this.provider = provider;
        this.model = model;
        this.asked = Tags.of(OPERATION, operation, PROVIDER, provider, MODEL, model);
        timer(NONE);
    }

    /**
     * A call ended.
     *
     * @param error {@link #NONE}, the HTTP status, or a word of few
     */
    public void called(String error, long nanos) {
        timer(error).record(Duration.ofNanos(nanos));
    }

    /** A call was answered, and cost so many tokens. */
    public void tokens(int input, int output) {
        tokens("input", input);
        tokens("output", output);
    }

    private void tokens(String type, int count) {
        DistributionSummary.builder("gen_ai.client.token.usage")
                .description("Tokens of questions and answers")
                .baseUnit("tokens")
                .tags("gen_ai.token.type", type, PROVIDER, provider, MODEL, model)
                .register(meters)
                .record(count);
    }

    private Timer timer(String error) {
        return Timer.builder("gen_ai.client.operation.duration")
                .description("Calls of an engine or a model, by what went wrong")
                .tags(asked.and("error.type", error))
                .serviceLevelObjectives(Buckets.work())
                .register(meters);
    }
}
