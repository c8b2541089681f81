package dev.rekap.provider;

import dev.rekap.contracts.PriceList;
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
 * A provider that is asked beside those that count, on a share of what they answered. It delays nothing, fails nothing and changes
 * nothing, and of what it says only a score is kept: how much it agrees with the answer that counted.
 *
 * <p>It is asked on one thread of its own. While it is busy one more question waits, and others go without. Safe for many threads.
 *
 * @param <P> how it is asked: a port
 */
public final class Shadow<P> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);

    /** One that is asked, and one that waits. */
    private static final int MOST = 2;

    private static final int END_SECONDS = 10;
    private static final double[] STEPS = {0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    private final Chain<P> chain;
    private final Budget budget;
    private final double share;
    private final DoubleSupplier chance;
    private final MeterRegistry meters;
    private final Tags tags;
    private final DistributionSummary score;
    private final Semaphore places = new Semaphore(MOST);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("shadow").factory());

    /** Makes a question ready, where and when it was answered. */
    @FunctionalInterface
    public interface Preparation<P, T> {

        /**
         * The question, with copies of all that vanishes.
         *
         * @throws IOException if there is no place for them
         */
        Beside<P, T> prepare() throws IOException;
    }

    /** With chances of its own: numbers from 0 up to 1. */
    Shadow(
            ProviderKind kind,
            Chain<P> chain,
            Budget budget,
            double share,
            DoubleSupplier chance,
            MeterRegistry meters) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
        this.chain = chain;
        this.budget = budget;
        this.share = share;
        this.chance = chance;
        this.meters = meters;
        this.tags = Tags.of(
                "gen_ai.operation.name",
                kind.operation(),
                "gen_ai.provider.name",
                chain.names().getFirst());
        this.score = DistributionSummary.builder("rekap.shadow.score")
                .description("How much a shadow agrees with the answer that counted, 0 to 1")
                .tags(tags)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }

    /**
     * A shadow.
     *
     * @param provider whose calls and costs are counted under {@linkplain Provider#asShadow() a name of their own}
     * @param share of the questions that it is asked, 0 to 1
     * @param budget past which it is not asked if it costs something
     */
    public static <P> Shadow<P> of(
            ProviderKind kind,
            Provider<P> provider,
            double share,
            CircuitSettings circuit,
            PriceList prices,
            Budget budget,
            MeterRegistry meters) {
        Chain<P> chain = new Chain<>(
                kind, List.of(provider.asShadow()), circuit, prices, meters, Traces.NONE, Clock.systemUTC());
        return new Shadow<>(
                kind, chain, budget, share, () -> ThreadLocalRandom.current().nextDouble(), meters);
    }

    /** Perhaps asks beside. It returns at once, and does not fail. */
    public <T> void offer(Preparation<P, T> question) {
        if (chance.getAsDouble() >= share) {
            return;
        }
        if (!places.tryAcquire()) {
            skipped("busy");
            return;
        }
        boolean taken = false;
        try {
            Beside<P, T> prepared = question.prepare();
            taken = isTaken(prepared);
        } catch (IOException | RuntimeException e) {
            LOG.warn("A question for the shadow could not be made ready", e);
            skipped("unprepared");
        } finally {
            if (!taken) {
                places.release();
            }
        }
    }

    private <T> boolean isTaken(Beside<P, T> prepared) {
        try {
            thread.execute(new Turn<>(prepared));
            return true;
        } catch (RejectedExecutionException _) {
            prepared.close();
            skipped("stopped");
            return false;
        }
    }

    private void skipped(String reason) {
        meters.counter("rekap.shadow.skipped", tags.and("reason", reason)).increment();
    }

    /** A call that is being made is broken off, one that waits is not made any more. */
    @Override
    public void close() {
        for (Runnable waiting : thread.shutdownNow()) {
            if (waiting instanceof Shadow<?>.Turn<?> turn) {
                turn.question.close();
            }
        }
        try {
            if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The shadow did not stop in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Turn<T> implements Runnable {

        private final Beside<P, T> question;

        Turn(Beside<P, T> question) {
            this.question = question;
        }

        @Override
        public void run() {
            try (question) {
                score.record(question.agreement(chain.ask(question, budget).value()));
            } catch (ChainException e) {
                // Its meters have counted it.
                LOG.debug("No answer of the shadow: {}", e.detail());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("The shadow could not be asked", e);
            } finally {
                places.release();
            }
        }
    }
}
