package dev.rekap.proposal.config;

import dev.rekap.contracts.PriceList;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;
import dev.rekap.model.settings.Choice;
import dev.rekap.proposal.Checker;
import dev.rekap.proposal.Decider;
import dev.rekap.proposal.Describer;
import dev.rekap.proposal.ModelCallListener;
import dev.rekap.proposal.ReadingStage;
import dev.rekap.proposal.Writer;
import dev.rekap.proposal.model.ModelChecker;
import dev.rekap.proposal.model.ModelDecider;
import dev.rekap.proposal.model.ModelDescriber;
import dev.rekap.proposal.model.ModelWriter;
import dev.rekap.proposal.observe.LastModelCall;
import dev.rekap.proposal.rules.RulesDecider;
import dev.rekap.proposal.step.DecisionPipeline;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.Provider;
import dev.rekap.provider.settings.PriceSettings;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;

/** Wires the stages: the providers of each, as the settings name them, and the pipeline of all. */
@Configuration(proxyBeanMethods = false)
public class StagesConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StagesConfiguration.class);

    private final ProposalSettings settings;
    private final PriceList prices;
    private final MeterRegistry meters;
    private final Traces traces;
    private final Clock clock = Clock.systemUTC();
    private final List<LastModelCall> calls = new ArrayList<>();
    private final FallbackRouter<Decider> deciders;
    private final DecisionPipeline pipeline;

    /** Makes a port that calls a model. */
    @FunctionalInterface
    private interface ModelPort<P> {

        P of(ModelApi api, ModelEndpoint endpoint, ModelCallListener listener);
    }

    /** The providers that the settings name; nothing is loaded for the others. */
    public StagesConfiguration(ProposalSettings settings, PriceSettings prices, MeterRegistry meters, Traces traces) {
        this.settings = settings;
        this.prices = prices.list();
        this.meters = meters;
        this.traces = traces;
        this.deciders = router(ReadingStage.DECIDE, providers(ReadingStage.DECIDE, this::decider, RulesDecider::new));
        this.pipeline = new DecisionPipeline(
                models(ReadingStage.DESCRIBE, this::describer),
                deciders,
                models(ReadingStage.WRITE, this::writer),
                models(ReadingStage.CHECK, this::checker));
    }

    /** Reads material stage by stage. */
    public DecisionPipeline pipeline() {
        return pipeline;
    }

    /** The last call of each model in each stage. */
    public List<LastModelCall> calls() {
        return List.copyOf(calls);
    }

    /** Routes to what decides, for commands that need no other stage. */
    public FallbackRouter<Decider> deciders() {
        return deciders;
    }

    private Describer describer(ModelApi api, ModelEndpoint endpoint, ModelCallListener listener) {
        return new ModelDescriber(api, endpoint, listener, clock);
    }

    private Decider decider(ModelApi api, ModelEndpoint endpoint, ModelCallListener listener) {
        return new ModelDecider(api, endpoint, listener, meters, clock);
    }

    private Writer writer(ModelApi api, ModelEndpoint endpoint, ModelCallListener listener) {
        return new ModelWriter(api, endpoint, listener, clock);
    }

    private Checker checker(ModelApi api, ModelEndpoint endpoint, ModelCallListener listener) {
        return new ModelChecker(api, endpoint, listener, clock);
    }

    /** The models of a stage that the grammar does not do; none if only the grammar is named. */
    private <P> Optional<FallbackRouter<P>> models(ReadingStage stage, ModelPort<P> port) {
        List<Provider<P>> providers = providers(stage, port, () -> {
            throw new IllegalStateException("the grammar only decides");
        });
        return providers.isEmpty() ? Optional.empty() : Optional.of(router(stage, providers));
    }

    private <P> List<Provider<P>> providers(ReadingStage stage, ModelPort<P> port, Supplier<P> rules) {
        List<Provider<P>> providers = new ArrayList<>();
        for (Choice choice : settings.chosen(stage)) {
            if (choice != Choice.RULES || stage == ReadingStage.DECIDE) {
                providers.add(provider(stage, choice, port, rules));
            }
        }
        if (!providers.isEmpty()) {
            LOG.info("Stage {}, in order: {}", stage.label(), describe(providers));
        }
        return providers;
    }

    private <P> Provider<P> provider(ReadingStage stage, Choice choice, ModelPort<P> port, Supplier<P> rules) {
        return settings.models()
                .provider(
                        choice,
                        settings.deadline(),
                        (api, endpoint) -> {
                            LastModelCall call = new LastModelCall(stage, choice.label(), clock);
                            calls.add(call);
                            return port.of(api, endpoint, call);
                        },
                        rules);
    }

    private <P> FallbackRouter<P> router(ReadingStage stage, List<Provider<P>> providers) {
        return new FallbackRouter<>(
                stage.operation(), providers, settings.circuit().settings(), prices, meters, traces, clock);
    }

    private static <P> String describe(List<Provider<P>> providers) {
        return providers.stream().map(Provider::description).collect(Collectors.joining(", then "));
    }
}
