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
 * Meters of a provider's calls: {@code gen_ai.client.operation.duration} and {@code gen_ai.client.token.usage} by OpenTelemetry's
 * conventions for generative AI, and {@code rekap.cost} by the price list.
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
    private final Tags tags;
    private final String provider;
    private final String model;
    private final Price price;
    private final String currency;
    private final Counter cost;

    /**
     * Meters of one operation of a provider.
     *
     * @param operation {@code transcription} or {@code chat}
     * @param provider such as {@code openai}, {@code sphinx}, {@code rules}
     * @param model that is requested; {@link #NONE} if there is no choice
     * @param price of the model, in the currency
     * @param currency ISO 4217
     */
    public ProviderMeters(
            MeterRegistry meters, String operation, String provider, String model, Price price, String currency) {
        this.meters = meters;
        this.provider = provider;
        this.model = model;
        this.tags = Tags.of(OPERATION, operation, PROVIDER, provider, MODEL, model);
        this.price = price;
        this.currency = currency;
        this.cost = Counter.builder("rekap.cost")
                .description("Cost of calls by the price list")
                .tags(tags.and("currency", currency))
                .register(meters);
        timer(NONE);
    }

    /**
     * Meters with the model's price; that a model is not in the list is logged once.
     *
     * @throws IllegalArgumentException if the list refuses such a model
     */
    static ProviderMeters priced(MeterRegistry meters, PriceList prices, String operation, Provider<?> provider) {
        String host = provider.host();
        String model = provider.model();
        Price price = prices.of(host, provider.listedName(), model);
        if (!host.isEmpty() && !prices.knows(host, provider.listedName(), model)) {
            if (prices.unlisted() == PriceList.Unlisted.REFUSED) {
                throw new IllegalArgumentException(
                        "the price list of " + prices.date() + " does not have the model " + model
                                + " at " + host
                                + ": add it to the file that REKAP_PRICES_FILE names (0 if it costs nothing), or set"
                                + " REKAP_PRICES_UNLISTED=dearest");
            }
            LOG.warn(
                    "Model {} at {} is not in the price list of {}: it counts as {}",
                    model,
                    host,
                    prices.date(),
                    price.isFree() ? "free" : "the dearest listed one of that host");
        }
        return new ProviderMeters(meters, operation, provider.name(), model, price, prices.currency());
    }

    /**
     * Records a call that ended.
     *
     * @param error {@link #NONE}, the HTTP status, or a word of few
     */
    public void recordCall(String error, long nanos) {
        timer(error).record(Duration.ofNanos(nanos));
    }

    /** Records a call that was not made: {@code circuit_open}, {@code resting}, {@code busy}, {@code rate}, {@code budget_exceeded}. */
    public void recordSkipped(String reason) {
        Counter.builder("rekap.provider.held")
                .description("Calls that were not made, and went to the next provider")
                .tags(tags.and("reason", reason))
                .register(meters)
                .increment();
    }

    /** Records usage that is billed, and its cost. */
    public void recordUsage(Usage usage) {
        cost.increment(costOf(usage).doubleValue());
        if (usage.audioSeconds() > 0) {
            Counter.builder("rekap.stt.audio.seconds")
                    .description("Transcribed audio that is billed")
                    .tag(PROVIDER, provider)
                    .register(meters)
                    .increment(usage.audioSeconds());
        }
        if (usage.inputTokens() > 0 || usage.outputTokens() > 0) {
            tokens("input", usage.inputTokens());
            tokens("output", usage.outputTokens());
        }
    }

    /** Whether the model has no price. */
    public boolean isFree() {
        return price.isFree();
    }

    /** Cost by the price list, in {@link #currency()}, rounded to a millionth. */
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
                .description("Tokens of requests and responses")
                .baseUnit("tokens")
                .tags("gen_ai.token.type", type, PROVIDER, provider, MODEL, model)
                .register(meters)
                .record(count);
    }

    private Timer timer(String error) {
        return Timer.builder("gen_ai.client.operation.duration")
                .description("Calls of an engine or a model, by error type")
                .tags(tags.and("error.type", error))
                .serviceLevelObjectives(Buckets.work())
                .register(meters);
    }
}
