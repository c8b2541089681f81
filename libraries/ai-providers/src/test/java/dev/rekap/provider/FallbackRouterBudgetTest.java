package dev.rekap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FallbackRouterBudgetTest {

    private static final String DEAR_HOST = "api.openai.com";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScriptedProvider dear = new ScriptedProvider("dear");
    private final ScriptedProvider free = new ScriptedProvider("free");
    private final AtomicInteger lookedUp = new AtomicInteger();

    @Test
    void callsPricedProvidersWithinTheBudget() throws Exception {
        assertThat(ask(router(dear, free), false).provider()).isEqualTo("dear");
    }

    @Test
    void skipsPricedProvidersWhenTheBudgetIsSpent() throws Exception {
        RoutedResponse<String> answer = ask(router(dear, free), true);

        assertThat(answer.attempts())
                .extracting(ProviderCall::provider, ProviderCall::error)
                .containsExactly(tuple("dear", "budget_exceeded"), tuple("free", "none"));
        assertThat(dear.calls()).isZero();
        assertThat(meters.get("rekap.provider.held")
                        .tag("reason", "budget_exceeded")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void failsWithBudgetExceededIfAllProvidersArePriced() {
        assertThatExceptionOfType(NoProviderAnsweredException.class)
                .isThrownBy(() -> ask(router(dear), true))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(TestFailure.BUDGET_EXCEEDED);
                    assertThat(e.code().isRetryable()).isFalse();
                    assertThat(e.attempts()).extracting(ProviderCall::error).containsExactly("budget_exceeded");
                });
    }

    @Test
    void prefersBudgetExceededToARefusalAndAnOutageToBoth() {
        free.fails(TestFailure.REJECTED, "400");
        assertThatExceptionOfType(NoProviderAnsweredException.class)
                .isThrownBy(() -> ask(router(dear, free), true))
                .satisfies(e -> assertThat(e.code()).isEqualTo(TestFailure.BUDGET_EXCEEDED));

        free.fails(TestFailure.UNAVAILABLE, "500");
        assertThatExceptionOfType(NoProviderAnsweredException.class)
                .isThrownBy(() -> ask(router(dear, free), true))
                .satisfies(e -> assertThat(e.code()).isEqualTo(TestFailure.UNAVAILABLE));
    }

    @Test
    void looksUpTheBudgetOncePerRequestAndOnlyForPricedProviders() throws Exception {
        ScriptedProvider dearer = new ScriptedProvider("dearer");
        ask(router(free, dear), true);
        assertThat(lookedUp).hasValue(0);

        ask(router(dear, dearer, free), true);
        assertThat(lookedUp).hasValue(1);
    }

    @Test
    void failsRetryablyIfTheBudgetCannotBeLookedUp() {
        ScriptedProvider before = new ScriptedProvider("free before");
        before.fails(TestFailure.UNAVAILABLE, "500", Duration.ofSeconds(1));

        assertThatExceptionOfType(NoProviderAnsweredException.class)
                .isThrownBy(() -> router(before, dear, free).call(ScriptedProvider::respond, () -> {
                    throw new Budget.UnknownException("the store is away", new IllegalStateException());
                }))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(TestFailure.STORAGE_UNAVAILABLE);
                    assertThat(e.attempts()).extracting(ProviderCall::provider).containsExactly("free before");
                });
        assertThat(dear.calls() + free.calls()).isZero();
    }

    private RoutedResponse<String> ask(FallbackRouter<ScriptedProvider> router, boolean spent)
            throws NoProviderAnsweredException, InterruptedException {
        return router.call(ScriptedProvider::respond, () -> {
            lookedUp.incrementAndGet();
            return spent;
        });
    }

    /** Providers whose names begin with "dear" have a price. */
    private FallbackRouter<ScriptedProvider> router(ScriptedProvider... providers) {
        return new FallbackRouter<>(
                TestFailure.OPERATION,
                Arrays.stream(providers)
                        .map(provider -> new Provider<>(
                                provider.name(),
                                "whisper-1",
                                provider.name().startsWith("dear") ? DEAR_HOST : "",
                                provider,
                                ProviderLimits.UNLIMITED))
                        .toList(),
                CircuitSettings.DEFAULT,
                PriceLists.shipped(),
                meters,
                Traces.NONE,
                new ManualClock());
    }
}
