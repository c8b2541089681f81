package dev.rekap.provider.shadow;

import dev.rekap.contracts.PriceList;
import dev.rekap.provider.Budget;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.NoProviderAnsweredException;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderOperation;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a shadow provider with a share of the requests, after the response that counts. It never delays, fails or changes that
 * response, and keeps only a score of its own: how much it agrees.
 *
 * <p>Calls run on one background thread; while one runs, one more waits, and others are skipped. Safe for many threads.
 *
 * @param <P> port of the provider
 */
public final class Shadow<P> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);

    /** One call that runs, and one that waits. */
    private static final int MAX_PENDING = 2;

    private static final int STOP_SECONDS = 10;
    private static final double[] BUCKETS = {0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    private final FallbackRouter<P> router;
    private final Budget budget;
    private final double share;
    private final DoubleSupplier random;
    private final MeterRegistry meters;
    private final Tags tags;
    private final DistributionSummary score;
    private final Semaphore pending = new Semaphore(MAX_PENDING);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("shadow").factory());

    /** Prepares a call on the thread whose request was answered. */
    @FunctionalInterface
    public interface Preparation<P, T> {

        /**
         * The call, with copies of everything that the answered request deletes.
         *
         * @throws IOException if they cannot be stored
         */
        ShadowCall<P, T> prepare() throws IOException;
    }

    /** With a given source of random numbers from 0 up to 1. */
    Shadow(
            ProviderOperation operation,
            FallbackRouter<P> router,
            Budget budget,
            double share,
            DoubleSupplier random,
            MeterRegistry meters) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
        this.router = router;
        this.budget = budget;
        this.share = share;
        this.random = random;
        this.meters = meters;
        this.tags = Tags.of(
                "gen_ai.operation.name",
                operation.name(),
                "gen_ai.provider.name",
                router.names().getFirst());
        this.score = DistributionSummary.builder("rekap.shadow.score")
                .description("How much a shadow agrees with the response that counts, 0 to 1")
                .tags(tags)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    /**
     * A shadow provider.
     *
     * @param provider whose calls and costs are measured under {@linkplain Provider#asShadow() a name of their own}
     * @param share of the requests that are sampled, 0 to 1
     * @param budget that, once spent, stops the calls of a provider with a price
     */
    public static <P> Shadow<P> of(
            ProviderOperation operation,
            Provider<P> provider,
            double share,
            CircuitSettings circuit,
            PriceList prices,
            Budget budget,
            MeterRegistry meters) {
        FallbackRouter<P> router = new FallbackRouter<>(
                operation, List.of(provider.asShadow()), circuit, prices, meters, Traces.NONE, Clock.systemUTC());
        return new Shadow<>(
                operation,
                router,
                budget,
                share,
                () -> ThreadLocalRandom.current().nextDouble(),
                meters);
    }

    /** Samples this request for the shadow provider; never blocks, and never fails. */
    public <T> void sample(Preparation<P, T> preparation) {
        if (random.getAsDouble() >= share) {
            return;
        }
        if (!pending.tryAcquire()) {
            skipped("busy");
            return;
        }
        boolean scheduled = false;
        try {
            scheduled = isScheduled(preparation.prepare());
        } catch (IOException | RuntimeException e) {
            LOG.warn("Shadow call could not be prepared", e);
            skipped("unprepared");
        } finally {
            if (!scheduled) {
                pending.release();
            }
        }
    }

    private <T> boolean isScheduled(ShadowCall<P, T> call) {
        try {
            thread.execute(new ShadowTask<>(call));
            return true;
        } catch (RejectedExecutionException _) {
            call.close();
            skipped("stopped");
            return false;
        }
    }

    private void skipped(String reason) {
        meters.counter("rekap.shadow.skipped", tags.and("reason", reason)).increment();
    }

    /** Interrupts the running call and drops the waiting one. */
    @Override
    public void close() {
        for (Runnable waiting : thread.shutdownNow()) {
            if (waiting instanceof Shadow<?>.ShadowTask<?> task) {
                task.call.close();
            }
        }
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Shadow call did not stop in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class ShadowTask<T> implements Runnable {

        private final ShadowCall<P, T> call;

        ShadowTask(ShadowCall<P, T> call) {
            this.call = call;
        }

        @Override
        public void run() {
            try (call) {
                score.record(call.agreement(router.call(call, budget).value()));
            } catch (NoProviderAnsweredException e) {
                // The router's meters have counted it.
                LOG.debug("Shadow call failed: {}", e.detail());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("Shadow call failed unexpectedly", e);
            } finally {
                pending.release();
            }
        }
    }
}
