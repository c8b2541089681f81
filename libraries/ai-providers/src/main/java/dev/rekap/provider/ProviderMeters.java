package dev.rekap.provider;

import dev.rekap.contracts.Price;
import dev.rekap.contracts.PriceList;
import dev.rekap.telemetry.Buckets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Meters of what is asked of an engine or a model, ours or somebody's: {@code gen_ai.client.operation.duration} and {@code
 * gen_ai.client.token.usage}, as OpenTelemetry's conventions for generative AI have them, and {@code rekap.cost}, what the price
 * list says to that.
 */
public final class ProviderMeters {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderMeters.class);

    /** Nothing went wrong; and the model of what has none to choose from. */
    public static final String NONE = "none";

    private static final int MILLIONTH = 6;
    private static final String OPERATION = "gen_ai.operation.name";
    private static final String PROVIDER = "gen_ai.provider.name";
    private static final String MODEL = "gen_ai.request.model";

    private final MeterRegistry meters;
    private final Tags asked;
    private final String provider;
    private final String model;
    private final Price price;
    private final String currency;
    private final Counter cost;

    /**
     * Meters of one kind of question.
     *
     * @param operation {@code transcription} or {@code chat}
     * @param provider such as {@code openai}, {@code sphinx}, {@code rules}
     * @param model that is asked for; {@link #NONE} if there is no choice
     * @param price of the model, in the currency
     * @param currency ISO 4217
     */
    public ProviderMeters(
            MeterRegistry meters, String operation, String provider, String model, Price price, String currency) {
        this.meters = meters;
        this.provider = provider;
        this.model = model;
        this.asked = Tags.of(OPERATION, operation, PROVIDER, provider, MODEL, model);
        this.price = price;
        this.currency = currency;
        this.cost = Counter.builder("rekap.cost")
                .description("What answers cost by the price list")
                .tags(asked.and("currency", currency))
                .register(meters);
        timer(NONE);
    }

    /**
     * Meters with the price that a list has for the model; one that the list does not know is said once, and free.
     */
    static ProviderMeters priced(MeterRegistry meters, PriceList prices, String operation, Provider<?> provider) {
        String host = provider.host();
        String model = provider.model();
        if (!host.isEmpty() && !prices.knows(host, provider.listedName(), model)) {
            LOG.info("The price list of {} has no {} at {}: it counts as free", prices.date(), model, host);
        }
        return new ProviderMeters(
                meters,
                operation,
                provider.name(),
                model,
                prices.of(host, provider.listedName(), model),
                prices.currency());
    }

    /**
     * A call ended.
     *
     * @param error {@link #NONE}, the HTTP status, or a word of few
     */
    public void called(String error, long nanos) {
        timer(error).record(Duration.ofNanos(nanos));
    }

    /** A call was not made: {@code circuit_open}, {@code resting}, {@code busy}, {@code rate}, {@code budget_exceeded}. */
    public void held(String why) {
        Counter.builder("rekap.provider.held")
                .description("Calls that were not made, and went to the next provider")
                .tags(asked.and("reason", why))
                .register(meters)
                .increment();
    }

    /** So much has to be paid for. */
    public void used(Usage usage) {
        cost.increment(costOf(usage).doubleValue());
        if (usage.audioSeconds() > 0) {
            Counter.builder("rekap.stt.audio.seconds")
                    .description("Audio that was heard, and is to be paid for")
                    .tag(PROVIDER, provider)
                    .register(meters)
                    .increment(usage.audioSeconds());
        }
        if (usage.inputTokens() > 0 || usage.outputTokens() > 0) {
            tokens("input", usage.inputTokens());
            tokens("output", usage.outputTokens());
        }
    }

    /** Whether nothing has to be paid, whatever is asked. */
    public boolean isFree() {
        return price.isFree();
    }

    /** What the price list says to it, in {@link #currency()}, to a millionth. */
    public BigDecimal costOf(Usage usage) {
        return BigDecimal.valueOf(
                        price.ofAudio(usage.audioSeconds()) + price.ofTokens(usage.inputTokens(), usage.outputTokens()))
                .setScale(MILLIONTH, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
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
