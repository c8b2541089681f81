package dev.rekap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.orders.FailureCode;
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
    private final Speaker speaker = new Speaker("openai");
    private final AtomicInteger closed = new AtomicInteger();

    private boolean spent;
    private double chance;
    private final Shadow<Speaker> shadow = new Shadow<>(
            ProviderKind.ENGINE,
            new Chain<>(
                    ProviderKind.ENGINE,
                    List.of(new Provider<>("openai", "whisper-1", "api.openai.com", speaker, Limits.NONE).asShadow()),
                    CircuitSettings.DEFAULT,
                    Prices.shipped(),
                    meters,
                    Traces.NONE,
                    new MovableClock()),
            () -> spent,
            0.05,
            () -> chance,
            meters);

    @AfterEach
    void stop() {
        shadow.close();
    }

    @Test
    void whatItAnswersBecomesAScoreAndItsCostIsMarked() {
        speaker.uses(Usage.ofAudio(60));

        shadow.offer(() -> asked(0.8));

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
    void onlyItsShareIsAsked() {
        chance = 0.05;
        shadow.offer(() -> {
            throw new AssertionError("made ready");
        });
        chance = 0.049;
        shadow.offer(() -> asked(1));

        await().until(() -> closed.get() == 1);
        assertThat(speaker.asked()).isEqualTo(1);
    }

    @Test
    void whileItIsBusyOneWaitsAndTheOthersGoWithout() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            shadow.offer(() -> waitingFor(end));
        }

        assertThat(skipped("busy")).isEqualTo(2);
        end.countDown();
        await().until(() -> closed.get() == 2);
    }

    @Test
    void failuresOfAnySortAreItsOwn() {
        speaker.fails(FailureCode.ENGINE_UNAVAILABLE, "500");
        shadow.offer(() -> asked(1));
        await().until(() -> closed.get() == 1);
        shadow.offer(() -> {
            throw new IOException("no space");
        });
        speaker.answers();
        shadow.offer(() -> asked(Double.NaN));

        await().until(() -> closed.get() == 2);
        assertThat(skipped("unprepared")).isEqualTo(1);
        assertThat(score().count()).isZero();
    }

    @Test
    void pastTheBudgetItIsNotAsked() {
        spent = true;

        shadow.offer(() -> asked(1));

        await().until(() -> closed.get() == 1);
        assertThat(speaker.asked()).isZero();
        assertThat(meters.get("rekap.provider.held")
                        .tag("reason", "budget_exceeded")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whenItStopsTheCallIsBrokenOffAndWhoWaitsIsNotAsked() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        shadow.offer(() -> waitingFor(never));
        shadow.offer(() -> waitingFor(never));

        shadow.close();

        assertThat(closed).hasValue(2);
        shadow.offer(() -> asked(1));
        assertThat(closed).hasValue(3);
        assertThat(skipped("stopped")).isEqualTo(1);
    }

    @Test
    void aShareIsOneOfAWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shadow<>(
                        ProviderKind.ENGINE,
                        new Chain<>(
                                ProviderKind.ENGINE,
                                List.of(new Provider<>("a", "none", "", speaker, Limits.NONE)),
                                CircuitSettings.DEFAULT,
                                Prices.shipped(),
                                new SimpleMeterRegistry(),
                                Traces.NONE,
                                new MovableClock()),
                        Budget.NONE,
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

    private Beside<Speaker, String> asked(double agreement) {
        return new Asked(agreement, new CountDownLatch(0));
    }

    private Beside<Speaker, String> waitingFor(CountDownLatch end) {
        return new Asked(1, end);
    }

    private final class Asked implements Beside<Speaker, String> {

        private final double agreement;
        private final CountDownLatch end;

        Asked(double agreement, CountDownLatch end) {
            this.agreement = agreement;
            this.end = end;
        }

        @Override
        public Reply<String> ask(Speaker provider) throws ProviderException, InterruptedException {
            end.await();
            return provider.speak();
        }

        @Override
        public double agreement(String answer) {
            assertThat(answer).isEqualTo("openai says it");
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
