package dev.rekap.provider;

import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Providers in the order in which they are asked: one that fails, limits or is at its limit gives way to the next.
 *
 * <p>A provider that goes on failing is not asked for a while (a circuit breaker), one that answers 429 is left alone as long as it
 * asks for, and each is asked only as much as its {@link Limits} allow. The order begins anew with each question. Safe for many
 * threads.
 *
 * @param <P> how providers are asked: a port
 */
public final class Chain<P> {

    private final List<Link<P>> links;
    private final ProviderKind kind;
    private final Traces traces;

    private record Link<P>(Provider<P> provider, Gate gate, ProviderMeters meters) {}

    /**
     * A chain.
     *
     * @param providers in order, at least one
     * @param prices of their models
     */
    public Chain(
            ProviderKind kind,
            List<Provider<P>> providers,
            CircuitSettings circuit,
            PriceList prices,
            MeterRegistry meters,
            Traces traces,
            Clock clock) {
        if (providers.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one provider");
        }
        this.kind = kind;
        this.traces = traces;
        this.links = providers.stream()
                .map(provider -> {
                    Gate gate = new Gate(provider.name(), kind, provider.limits(), circuit, clock);
                    Gauge.builder("rekap.provider.circuit.open", gate, Gate::openness)
                            .description(
                                    "1 if a provider is not asked because it fails, 0.5 if it is being tried, else 0")
                            .tags("gen_ai.operation.name", kind.operation(), "gen_ai.provider.name", provider.name())
                            .register(meters);
                    return new Link<>(
                            provider, gate, ProviderMeters.priced(meters, prices, kind.operation(), provider));
                })
                .toList();
    }

    /** Names of the providers, in order. */
    public List<String> names() {
        return links.stream().map(link -> link.provider().name()).toList();
    }

    /** Asks one after the other until one answers, whatever it costs. */
    public <T> Answer<T> ask(Question<P, T> question) throws ChainException, InterruptedException {
        return ask(question, Budget.NONE);
    }

    /**
     * Asks one after the other until one answers. When the budget is spent, those whose models have a price give way to those that
     * cost nothing.
     *
     * @param budget that pays; looked up at most once, and not at all if nobody who is reached costs anything
     * @throws ChainException if none answers, or it cannot be found out whether the budget is spent
     * @throws InterruptedException if the calling thread was interrupted; nothing of a call is left running
     */
    public <T> Answer<T> ask(Question<P, T> question, Budget budget) throws ChainException, InterruptedException {
        List<ProviderCall> attempts = new ArrayList<>();
        List<ProviderException> failures = new ArrayList<>();
        Budget once = new BudgetOnce(budget);
        for (Link<P> link : links) {
            if (!link.meters().isFree() && isSpent(once, attempts)) {
                ProviderException unpaid = new ProviderException(
                        FailureCode.BUDGET_EXCEEDED,
                        link.provider().name() + " is not asked: the budget of today is spent");
                failures.add(held(link, unpaid, attempts));
                continue;
            }
            try {
                T value = ask(link, question, attempts);
                return new Answer<>(
                        value, link.provider().name(), link.provider().model(), attempts);
            } catch (ProviderException e) {
                failures.add(e);
            }
        }
        throw new ChainException(mostHopeful(failures), attempts);
    }

    private <T> T ask(Link<P> link, Question<P, T> question, List<ProviderCall> attempts)
            throws ProviderException, InterruptedException {
        try {
            link.gate().enter();
        } catch (ProviderException e) {
            throw held(link, e, attempts);
        }
        long began = System.nanoTime();
        boolean ended = false;
        try (Traces.Part _ =
                traces.part(kind.operation() + " " + link.provider().name())) {
            Reply<T> reply = question.ask(link.provider().port());
            long nanos = System.nanoTime() - began;
            ended = true;
            link.gate().answered(nanos);
            note(link, ProviderCall.NONE, nanos, reply.usage(), attempts);
            return reply.value();
        } catch (ProviderException e) {
            long nanos = System.nanoTime() - began;
            ended = true;
            link.gate().failed(nanos, e);
            note(link, e.errorType(), nanos, e.usage(), attempts);
            throw e;
        } finally {
            if (!ended) {
                link.gate().abandoned();
                link.meters().called("aborted", System.nanoTime() - began);
            }
        }
    }

    private static boolean isSpent(Budget budget, List<ProviderCall> attempts) throws ChainException {
        try {
            return budget.isSpent();
        } catch (ProviderException e) {
            throw new ChainException(e, attempts);
        }
    }

    private ProviderException held(Link<P> link, ProviderException why, List<ProviderCall> attempts) {
        link.meters().held(why.errorType());
        attempts.add(attempt(link, why.errorType(), 0, Usage.NONE));
        return why;
    }

    private void note(Link<P> link, String error, long nanos, Usage usage, List<ProviderCall> attempts) {
        traces.note("error.type", error);
        link.meters().called(error, nanos);
        link.meters().used(usage);
        attempts.add(attempt(link, error, nanos, usage));
    }

    private ProviderCall attempt(Link<P> link, String error, long nanos, Usage usage) {
        return new ProviderCall(
                kind.stage(),
                link.provider().name(),
                link.provider().model(),
                error,
                nanos / 1e9,
                usage.audioSeconds(),
                usage.inputTokens(),
                usage.outputTokens(),
                link.meters().costOf(usage),
                link.meters().currency());
    }

    /**
     * One that may answer later goes before one that never will; of those the one that comes back first. One that may be paid
     * tomorrow goes before one that refuses.
     */
    private static ProviderException mostHopeful(List<ProviderException> failures) {
        Stream<ProviderException> later =
                failures.stream().filter(failure -> failure.code().isRetryable());
        return later.min(Comparator.comparing(ProviderException::retryAfter))
                .or(() -> failures.stream()
                        .filter(failure -> failure.code() == FailureCode.BUDGET_EXCEEDED)
                        .findFirst())
                .orElseGet(failures::getLast);
    }
}
