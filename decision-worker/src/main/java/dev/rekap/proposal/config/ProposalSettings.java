package dev.rekap.proposal.config;

import dev.rekap.model.settings.Choice;
import dev.rekap.model.settings.Circuit;
import dev.rekap.model.settings.ConfiguredModels;
import dev.rekap.model.settings.Model;
import dev.rekap.proposal.ReadingStage;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the worker; those of the queue are the bus's.
 *
 * @param decider which ones are called, in order, at every stage that has no list of its own; {@code auto} takes the configured models,
 *     else the grammar
 * @param describe which models look at pictures; {@code rules} leaves the stage out, as it does for {@code write} and {@code check}
 * @param decide which ones decide
 * @param write which models write texts
 * @param check which models check a proposal
 * @param deadline of one call of a model, 1 s and more. Each model may be called twice at a stage, and all of that together takes at
 *     most 20 min: with the bus's patience it must stay below the broker's consumer timeout of 30 min
 * @param concurrency messages in work at once, 1 to 64; it reaches the bus as {@code rekap.bus.concurrency}
 * @param circuit when a model that fails is not called for a while
 */
@ConfigurationProperties("rekap.proposal")
public record ProposalSettings(
        @DefaultValue("auto") List<Choice> decider,
        @DefaultValue List<Choice> describe,
        @DefaultValue List<Choice> decide,
        @DefaultValue List<Choice> write,
        @DefaultValue List<Choice> check,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("2") int concurrency,
        @DefaultValue @NestedConfigurationProperty Circuit circuit,
        @DefaultValue @NestedConfigurationProperty Model openai,
        @DefaultValue @NestedConfigurationProperty Model gemini,
        @DefaultValue @NestedConfigurationProperty Model anthropic,
        @DefaultValue @NestedConfigurationProperty Model ollama) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int CALLS_A_MODEL = 2;
    private static final int MOST = 64;

    public ProposalSettings {
        decider = List.copyOf(decider);
        describe = List.copyOf(describe);
        decide = List.copyOf(decide);
        write = List.copyOf(write);
        check = List.copyOf(check);
        if (concurrency < 1 || concurrency > MOST) {
            throw new IllegalArgumentException("rekap.proposal.concurrency is from 1 to 64, not " + concurrency);
        }
        ConfiguredModels models = ConfiguredModels.of("rekap.proposal", openai, gemini, anthropic, ollama);
        long calls = 0;
        for (List<Choice> stage : List.of(describe, decide, write, check)) {
            List<Choice> chosen = models.chosen(
                    "the decider", "rekap.proposal.decider or that of a stage", stage.isEmpty() ? decider : stage);
            calls += CALLS_A_MODEL * models.count(chosen);
        }
        calls = Math.max(1, calls);
        if (deadline.compareTo(SHORTEST) < 0 || deadline.multipliedBy(calls).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rekap.proposal.deadline is from 1s, and " + calls
                    + " times of it are at most 20m: not " + deadline);
        }
    }

    /** Who is called at a stage, in order; at least one. */
    public List<Choice> chosen(ReadingStage stage) {
        List<Choice> own = switch (stage) {
            case DESCRIBE -> describe;
            case DECIDE -> decide;
            case WRITE -> write;
            case CHECK -> check;
        };
        return models().chosen("the decider", "rekap.proposal." + stage.label(), own.isEmpty() ? decider : own);
    }

    /** The models. */
    public ConfiguredModels models() {
        return ConfiguredModels.of("rekap.proposal", openai, gemini, anthropic, ollama);
    }
}
