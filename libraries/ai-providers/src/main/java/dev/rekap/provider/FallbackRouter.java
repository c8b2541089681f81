package dev.rekap.provider;

import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls providers in a fixed order until one answers.
 *
 * <p>A provider that keeps failing is not called for a while (a circuit breaker), one that answers 429 is not called for as long as
 * it asks for, and each is called only within its {@link ProviderLimits}. Every request starts with the first provider. Safe for
 * many threads.
 *
 * @param <P> port of the providers
 */
public final class FallbackRouter<P> {

    private final List<Target<P>> targets;
    private final ProviderOperation operation;
    private final Traces traces;

    private record Target<P>(Provider<P> provider, ProviderGuard guard, ProviderMeters meters) {}

    /**
     * A router.
     *
     * @param providers in order, at least one
     * @param prices of their models
     */
    public FallbackRouter(
            ProviderOperation operation,
            List<Provider<P>> providers,
            CircuitSettings circuit,
            PriceList prices,
            MeterRegistry meters,
            Traces traces,
            Clock clock) {
        if (providers.isEmpty()) {
            throw new IllegalArgumentException("a router has at least one provider");
        }
        this.operation = operation;
        this.traces = traces;
        this.targets = providers.stream()
                .map(provider -> {
                    ProviderGuard guard =
                            new ProviderGuard(provider.name(), operation, provider.limits(), circuit, clock);
                    Gauge.builder("rekap.provider.circuit.open", guard, ProviderGuard::openness)
                            .description(
                                    "1 if a provider is not called because it fails, 0.5 during trial calls, else 0")
                            .tags("gen_ai.operation.name", operation.name(), "gen_ai.provider.name", provider.name())
                            .register(meters);
                    return new Target<>(
                            provider, guard, ProviderMeters.priced(meters, prices, operation.name(), provider));
                })
                .toList();
    }

    /** Names of the providers, in order. */
    public List<String> names() {
        return targets.stream().map(target -> target.provider().name()).toList();
    }

    /** Whether every provider runs in this process: then a request costs nothing and leaves it for nobody. */
    public boolean isLocal() {
        return targets.stream().allMatch(target -> target.provider().host().isEmpty());
    }

    /** Calls the providers with an unlimited budget. */
    public <T> RoutedResponse<T> call(ProviderRequest<P, T> request)
            throws NoProviderAnsweredException, InterruptedException {
        return call(request, Budget.UNLIMITED);
    }

    /**
     * Calls one provider after the other until one answers. When the budget is spent, those whose models have a price are skipped.
     *
     * @param budget looked up at most once, and not at all if no provider with a price is reached
     * @throws NoProviderAnsweredException if none answers, or it cannot be found out whether the budget is spent
     * @throws InterruptedException if the calling thread was interrupted; nothing of a call is left running
     */
    public <T> RoutedResponse<T> call(ProviderRequest<P, T> request, Budget budget)
            throws NoProviderAnsweredException, InterruptedException {
        List<ProviderCall> attempts = new ArrayList<>();
        List<ProviderException> failures = new ArrayList<>();
        Budget cached = new CachedBudget(budget);
        for (Target<P> target : targets) {
            if (!target.meters().isFree() && isSpent(cached, attempts)) {
                ProviderException unpaid = new ProviderException(
                        operation.budgetSpent(),
                        target.provider().name() + " is not called: the budget of today is spent");
                failures.add(skipped(target, unpaid, attempts));
                continue;
            }
            try {
                T value = call(target, request, attempts);
                return new RoutedResponse<>(
                        value, target.provider().name(), target.provider().model(), attempts);
            } catch (ProviderException e) {
                failures.add(e);
            }
        }
        throw new NoProviderAnsweredException(mostHopeful(failures), attempts);
    }

    private <T> T call(Target<P> target, ProviderRequest<P, T> request, List<ProviderCall> attempts)
            throws ProviderException, InterruptedException {
        try {
            target.guard().acquire();
        } catch (ProviderException e) {
            throw skipped(target, e, attempts);
        }
        long began = System.nanoTime();
        boolean ended = false;
        try (Traces.Part _ =
                traces.part(operation.name() + " " + target.provider().name())) {
            ProviderResponse<T> response = request.send(target.provider().port());
            long nanos = System.nanoTime() - began;
            ended = true;
            target.guard().succeeded(nanos);
            record(target, ProviderCall.NONE, nanos, response.usage(), attempts);
            return response.value();
        } catch (ProviderException e) {
            long nanos = System.nanoTime() - began;
            ended = true;
            target.guard().failed(nanos, e);
            record(target, e.errorType(), nanos, e.usage(), attempts);
            throw e;
        } finally {
            if (!ended) {
                target.guard().abandoned();
                target.meters().recordCall("aborted", System.nanoTime() - began);
            }
        }
    }

    private boolean isSpent(Budget budget, List<ProviderCall> attempts) throws NoProviderAnsweredException {
        try {
            return budget.isSpent();
        } catch (Budget.UnknownException e) {
            ProviderException unknown = new ProviderException(
                    operation.budgetUnknown(), String.valueOf(e.getMessage()), e, Duration.ZERO, "storage", Usage.NONE);
            throw new NoProviderAnsweredException(unknown, attempts);
        }
    }

    private ProviderException skipped(Target<P> target, ProviderException why, List<ProviderCall> attempts) {
        target.meters().recordSkipped(why.errorType());
        attempts.add(attempt(target, why.errorType(), 0, Usage.NONE));
        return why;
    }

    private void record(Target<P> target, String error, long nanos, Usage usage, List<ProviderCall> attempts) {
        traces.note("error.type", error);
        target.meters().recordCall(error, nanos);
        target.meters().recordUsage(usage);
        attempts.add(attempt(target, error, nanos, usage));
    }

    private ProviderCall attempt(Target<P> target, String error, long nanos, Usage usage) {
        return new ProviderCall(
                operation.stage(),
                target.provider().name(),
                target.provider().model(),
                error,
                nanos / 1e9,
                usage.audioSeconds(),
                usage.inputTokens(),
                usage.outputTokens(),
                target.meters().costOf(usage),
                target.meters().currency());
    }

    /**
     * A retryable failure goes before one that is not; of the retryable ones the earliest. A spent budget, which is renewed tomorrow,
     * goes before a refusal.
     */
    private ProviderException mostHopeful(List<ProviderException> failures) {
        Stream<ProviderException> later =
                failures.stream().filter(failure -> failure.code().isRetryable());
        return later.min(Comparator.comparing(ProviderException::retryAfter))
                .or(() -> failures.stream()
                        .filter(failure -> failure.code().equals(operation.budgetSpent()))
                        .findFirst())
                .orElseGet(failures::getLast);
    }

    /** A budget that is looked up at most once, on first use. Not safe for several threads. */
    private static final class CachedBudget implements Budget {

        private final Budget budget;
        private @Nullable Boolean spent;

        CachedBudget(Budget budget) {
            this.budget = budget;
        }

        @Override
        public boolean isSpent() throws UnknownException {
            if (spent == null) {
                spent = budget.isSpent();
            }
            return spent;
        }
    }
}
