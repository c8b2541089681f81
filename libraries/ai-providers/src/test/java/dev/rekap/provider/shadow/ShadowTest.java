package dev.rekap.provider.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.rekap.provider.Budget;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.ManualClock;
import dev.rekap.provider.PriceLists;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.ScriptedProvider;
import dev.rekap.provider.TestFailure;
import dev.rekap.provider.Usage;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShadowTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScriptedProvider provider = new ScriptedProvider("openai");
    private final AtomicInteger closed = new AtomicInteger();

    private boolean spent;
    private double chance;
    private final Shadow<ScriptedProvider> shadow = new Shadow<>(
            TestFailure.OPERATION,
            new FallbackRouter<>(
                    TestFailure.OPERATION,
                    List.of(new Provider<>("openai", "whisper-1", "api.openai.com", provider, ProviderLimits.UNLIMITED)
                            .asShadow()),
                    CircuitSettings.DEFAULT,
                    PriceLists.shipped(),
                    meters,
                    Traces.NONE,
                    new ManualClock()),
            () -> spent,
            0.05,
            () -> chance,
            meters);

    @AfterEach
    void stop() {
        shadow.close();
    }

    @Test
    void recordsAScoreAndMarksTheCost() {
        provider.uses(Usage.ofAudio(60));

        shadow.sample(() -> scored(0.8));

        await().until(() -> closed.get() == 1);
        assertThat(score().count()).isEqualTo(1);
        assertThat(score().mean()).isEqualTo(0.8);
        assertThat(meters.get("rekap.cost")
                        .tag("gen_ai.provider.name", "shadow:openai")
                        .counter()
                        .count())
                .isEqualTo(97.5);
        assertThat(meters.get("rekap.stt.audio.seconds")
                        .tag("gen_ai.provider.name", "shadow:openai")
                        .counter()
                        .count())
                .isEqualTo(60);
    }

    @Test
    void samplesOnlyItsShare() {
        chance = 0.05;
        shadow.sample(() -> {
            throw new AssertionError("made ready");
        });
        chance = 0.049;
        shadow.sample(() -> scored(1));

        await().until(() -> closed.get() == 1);
        assertThat(provider.calls()).isEqualTo(1);
    }

    @Test
    void keepsOneCallWaitingAndSkipsOthersWhileBusy() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            shadow.sample(() -> waitingFor(end));
        }

        assertThat(skipped("busy")).isEqualTo(2);
        end.countDown();
        await().until(() -> closed.get() == 2);
    }

    @Test
    void survivesFailuresOfAnyKind() {
        provider.fails(TestFailure.UNAVAILABLE, "500");
        shadow.sample(() -> scored(1));
        await().until(() -> closed.get() == 1);
        shadow.sample(() -> {
            throw new IOException("no space");
        });
        provider.answers();
        shadow.sample(() -> scored(Double.NaN));

        await().until(() -> closed.get() == 2);
        assertThat(skipped("unprepared")).isEqualTo(1);
        assertThat(score().count()).isZero();
    }

    @Test
    void makesNoCallsOnceTheBudgetIsSpent() {
        spent = true;

        shadow.sample(() -> scored(1));

        await().until(() -> closed.get() == 1);
        assertThat(provider.calls()).isZero();
        assertThat(meters.get("rekap.provider.held")
                        .tag("reason", "budget_exceeded")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void closeInterruptsTheRunningCallAndDropsTheWaitingOne() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        shadow.sample(() -> waitingFor(never));
        shadow.sample(() -> waitingFor(never));

        shadow.close();

        assertThat(closed).hasValue(2);
        shadow.sample(() -> scored(1));
        assertThat(closed).hasValue(3);
        assertThat(skipped("stopped")).isEqualTo(1);
    }

    @Test
    void rejectsAShareAboveOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shadow<>(
                        TestFailure.OPERATION,
                        new FallbackRouter<>(
                                TestFailure.OPERATION,
                                List.of(new Provider<>("a", "none", "", provider, ProviderLimits.UNLIMITED)),
                                CircuitSettings.DEFAULT,
                                PriceLists.shipped(),
                                new SimpleMeterRegistry(),
                                Traces.NONE,
                                new ManualClock()),
                        Budget.UNLIMITED,
                        1.1,
                        () -> 0,
                        meters));
    }

    private DistributionSummary score() {
        return meters.get("rekap.shadow.score")
                .tag("gen_ai.provider.name", "shadow:openai")
                .summary();
    }

    private double skipped(String reason) {
        return meters.get("rekap.shadow.skipped")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private ShadowCall<ScriptedProvider, String> scored(double agreement) {
        return new ScoredCall(agreement, new CountDownLatch(0));
    }

    private ShadowCall<ScriptedProvider, String> waitingFor(CountDownLatch end) {
        return new ScoredCall(1, end);
    }

    private final class ScoredCall implements ShadowCall<ScriptedProvider, String> {

        private final double agreement;
        private final CountDownLatch end;

        ScoredCall(double agreement, CountDownLatch end) {
            this.agreement = agreement;
            this.end = end;
        }

        @Override
        public ProviderResponse<String> send(ScriptedProvider provider) throws ProviderException, InterruptedException {
            end.await();
            return provider.respond();
        }

        @Override
        public double agreement(String answer) {
            assertThat(answer).isEqualTo("openai answers");
            if (Double.isNaN(agreement)) {
                throw new IllegalStateException("no score");
            }
            return agreement;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
