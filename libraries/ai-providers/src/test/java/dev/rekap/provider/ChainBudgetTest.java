package dev.rekap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChainBudgetTest {

    private static final String DEAR_HOST = "api.openai.com";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Speaker dear = new Speaker("dear");
    private final Speaker free = new Speaker("free");
    private final AtomicInteger lookedUp = new AtomicInteger();

    @Test
    void whoCostsSomethingIsAskedWhileThereIsMoney() throws Exception {
        assertThat(ask(chain(dear, free), false).provider()).isEqualTo("dear");
    }

    @Test
    void whenTheBudgetIsSpentWhoCostsSomethingGivesWayToWhoDoesNot() throws Exception {
        Answer<String> answer = ask(chain(dear, free), true);

        assertThat(answer.attempts())
                .extracting(ProviderCall::provider, ProviderCall::error)
                .containsExactly(tuple("dear", "budget_exceeded"), tuple("free", "none"));
        assertThat(dear.asked()).isZero();
        assertThat(meters.get("rekap.provider.held")
                        .tag("reason", "budget_exceeded")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whenNobodyIsLeftTheBudgetIsTheReason() {
        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> ask(chain(dear), true))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FailureCode.BUDGET_EXCEEDED);
                    assertThat(e.code().isRetryable()).isFalse();
                    assertThat(e.attempts()).extracting(ProviderCall::error).containsExactly("budget_exceeded");
                });
    }

    @Test
    void oneThatRefusesIsLessHopefulThanMoneyTomorrowAndOneThatIsAwayIsMore() {
        free.fails(FailureCode.ENGINE_REJECTED, "400");
        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> ask(chain(dear, free), true))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.BUDGET_EXCEEDED));

        free.fails(FailureCode.ENGINE_UNAVAILABLE, "500");
        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> ask(chain(dear, free), true))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE));
    }

    @Test
    void itIsLookedUpOnceForAQuestionAndOnlyIfSomebodyCostsSomething() throws Exception {
        Speaker dearer = new Speaker("dearer");
        ask(chain(free, dear), true);
        assertThat(lookedUp).hasValue(0);

        ask(chain(dear, dearer, free), true);
        assertThat(lookedUp).hasValue(1);
    }

    @Test
    void whenNobodyKnowsNobodyIsAskedAndItIsTriedLater() {
        Speaker before = new Speaker("free before");
        before.fails(FailureCode.ENGINE_UNAVAILABLE, "500", Duration.ofSeconds(1));

        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> chain(before, dear, free).ask(Speaker::speak, () -> {
                    throw new ProviderException(FailureCode.STORAGE_UNAVAILABLE, "the store is away");
                }))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FailureCode.STORAGE_UNAVAILABLE);
                    assertThat(e.attempts()).extracting(ProviderCall::provider).containsExactly("free before");
                });
        assertThat(dear.asked() + free.asked()).isZero();
    }

    private Answer<String> ask(Chain<Speaker> chain, boolean spent) throws ChainException, InterruptedException {
        return chain.ask(Speaker::speak, () -> {
            lookedUp.incrementAndGet();
            return spent;
        });
    }

    /** Whose name begins with "dear" costs something. */
    private Chain<Speaker> chain(Speaker... speakers) {
        return new Chain<>(
                ProviderKind.ENGINE,
                Arrays.stream(speakers)
                        .map(speaker -> new Provider<>(
                                speaker.name(),
                                "whisper-1",
                                speaker.name().startsWith("dear") ? DEAR_HOST : "",
                                speaker,
                                Limits.NONE))
                        .toList(),
                CircuitSettings.DEFAULT,
                Prices.shipped(),
                meters,
                Traces.NONE,
                new MovableClock());
    }
}
