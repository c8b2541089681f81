package dev.rekap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FallbackRouterTest {

    private static final CircuitSettings CIRCUIT = new CircuitSettings(4, 2, Duration.ofSeconds(30));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ManualClock clock = new ManualClock();
    private final ScriptedProvider first = new ScriptedProvider("first");
    private final ScriptedProvider second = new ScriptedProvider("second");

    @Test
    void returnsTheFirstResponse() throws Exception {
        RoutedResponse<String> answer = ask(router(first, second));

        assertThat(answer.value()).isEqualTo("first answers");
        assertThat(answer.provider()).isEqualTo("first");
        assertThat(second.calls()).isZero();
        assertThat(answer.attempts())
                .extracting(ProviderCall::provider, ProviderCall::error)
                .containsExactly(row("first", "none"));
    }

    @Test
    void fallsBackToTheNextProviderAndReportsBothCalls() throws Exception {
        first.fails(TestFailure.UNAVAILABLE, "500");

        RoutedResponse<String> answer = ask(router(first, second));

        assertThat(answer.value()).isEqualTo("second answers");
        assertThat(answer.attempts())
                .extracting(ProviderCall::provider, ProviderCall::error)
                .containsExactly(row("first", "500"), row("second", "none"));
    }

    @Test
    void refusalsFallBackButKeepTheCircuitClosed() throws Exception {
        first.fails(TestFailure.REJECTED, "400");
        FallbackRouter<ScriptedProvider> router = router(first, second);

        for (int i = 0; i < 6; i++) {
            ask(router);
        }

        assertThat(first.calls()).isEqualTo(6);
        assertThat(openness("first")).isZero();
    }

    @Test
    void circuitOpensWithTheLastOfItsFailuresAndNotBefore() throws Exception {
        // Two of four: one failure of the first two calls is half of them, and not enough.
        FallbackRouter<ScriptedProvider> router = router(first, second);
        ask(router);
        first.fails(TestFailure.UNAVAILABLE, "timeout");
        ask(router);
        assertThat(openness("first")).isZero();

        ask(router);

        assertThat(openness("first")).isEqualTo(1);
    }

    @Test
    void circuitOpensAfterFailuresAndClosesAfterTrialCalls() throws Exception {
        first.fails(TestFailure.UNAVAILABLE, "timeout");
        FallbackRouter<ScriptedProvider> router = router(first, second);
        ask(router);
        ask(router);

        RoutedResponse<String> spared = ask(router);

        assertThat(openness("first")).isEqualTo(1);
        assertThat(first.calls()).isEqualTo(2);
        assertThat(spared.attempts())
                .extracting(ProviderCall::provider, ProviderCall::error)
                .containsExactly(row("first", "circuit_open"), row("second", "none"));

        first.answers();
        clock.pass(Duration.ofSeconds(31));
        ask(router);
        assertThat(openness("first")).isEqualTo(0.5);
        assertThat(ask(router).provider()).isEqualTo("first");
        assertThat(openness("first")).isZero();
    }

    @Test
    void pausesARateLimitedProviderForItsRetryAfter() throws Exception {
        first.fails(TestFailure.RATE_LIMITED, "429", Duration.ofSeconds(20));
        FallbackRouter<ScriptedProvider> router = router(first, second);
        ask(router);
        first.answers();

        clock.pass(Duration.ofSeconds(19));
        assertThat(ask(router).attempts().getFirst().error()).isEqualTo("resting");
        clock.pass(Duration.ofSeconds(2));
        assertThat(ask(router).provider()).isEqualTo("first");
        assertThat(openness("first")).isZero();
    }

    @Test
    void callsAProviderThatWasNeverRateLimitedAtOnce() throws Exception {
        FallbackRouter<ScriptedProvider> router = new FallbackRouter<>(
                TestFailure.OPERATION,
                List.of(new Provider<>("first", "none", "", first, ProviderLimits.UNLIMITED)),
                CIRCUIT,
                PriceLists.shipped(),
                meters,
                Traces.NONE,
                // Each look at it is later than the one before.
                Clock.systemUTC());

        assertThat(ask(router).provider()).isEqualTo("first");
    }

    @Test
    void skipsAProviderBeyondItsRate() throws Exception {
        FallbackRouter<ScriptedProvider> router = router(List.of(
                new Provider<>("first", "none", "", first, new ProviderLimits(1, 2)),
                new Provider<>("second", "none", "", second, ProviderLimits.UNLIMITED)));

        List<String> answered = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answered.add(ask(router).provider());
        }

        assertThat(answered).containsExactly("first", "first", "second", "second");
        assertThat(meters.get("rekap.provider.held")
                        .tag("reason", "rate")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void failsWithTheEarliestRetryableFailureAndAllAttempts() {
        first.fails(TestFailure.UNAVAILABLE, "429", Duration.ofSeconds(40));
        second.fails(TestFailure.UNAVAILABLE, "503", Duration.ofSeconds(5));
        ScriptedProvider third = new ScriptedProvider("third");
        third.fails(TestFailure.REJECTED, "400");

        assertThatExceptionOfType(NoProviderAnsweredException.class)
                .isThrownBy(() -> ask(router(first, second, third)))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(TestFailure.UNAVAILABLE);
                    assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(e.attempts()).hasSize(3);
                });
    }

    @Test
    void failsWithTheLastRefusalIfAllRefuse() {
        first.fails(TestFailure.REJECTED, "400");
        second.fails(TestFailure.REJECTED, "413");

        assertThatExceptionOfType(NoProviderAnsweredException.class)
                .isThrownBy(() -> ask(router(first, second)))
                .satisfies(e -> assertThat(e.errorType()).isEqualTo("413"));
    }

    @Test
    void releasesThePermissionAfterAnUnexpectedException() throws Exception {
        FallbackRouter<ScriptedProvider> router =
                router(List.of(new Provider<>("first", "none", "", first, new ProviderLimits(1, 100))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> router.call(_ -> {
                    throw new IllegalArgumentException("ours");
                }));

        assertThat(ask(router).provider()).isEqualTo("first");
    }

    @Test
    void reportsTheCostOfAFailedCall() {
        first.fails(TestFailure.REJECTED, "length");
        first.uses(Usage.ofTokens(1_000_000, 0));

        assertThatExceptionOfType(NoProviderAnsweredException.class)
                .isThrownBy(() -> ask(router(List.of(
                        new Provider<>("first", "gpt-4.1-mini", "api.openai.com", first, ProviderLimits.UNLIMITED)))))
                .satisfies(e -> {
                    ProviderCall attempt = e.attempts().getFirst();
                    assertThat(attempt.cost()).isEqualByComparingTo("6500");
                    assertThat(attempt.currency()).isEqualTo("IDR");
                });
        assertThat(meters.get("rekap.cost").counter().count()).isEqualTo(6500);
    }

    @Test
    void rejectsAnEmptyListOfProviders() {
        assertThatIllegalArgumentException().isThrownBy(() -> router(new ScriptedProvider[0]));
    }

    private static org.assertj.core.groups.Tuple row(String provider, String error) {
        return org.assertj.core.api.Assertions.tuple(provider, error);
    }

    private double openness(String provider) {
        return meters.get("rekap.provider.circuit.open")
                .tag("gen_ai.provider.name", provider)
                .gauge()
                .value();
    }

    private static RoutedResponse<String> ask(FallbackRouter<ScriptedProvider> router)
            throws NoProviderAnsweredException, InterruptedException {
        return router.call(ScriptedProvider::respond);
    }

    private FallbackRouter<ScriptedProvider> router(ScriptedProvider... providers) {
        return new FallbackRouter<>(
                TestFailure.OPERATION,
                Arrays.stream(providers)
                        .map(provider ->
                                new Provider<>(provider.name(), "none", "", provider, ProviderLimits.UNLIMITED))
                        .toList(),
                CIRCUIT,
                PriceLists.shipped(),
                meters,
                Traces.NONE,
                clock);
    }

    private FallbackRouter<ScriptedProvider> router(List<Provider<ScriptedProvider>> providers) {
        return new FallbackRouter<>(
                TestFailure.OPERATION, providers, CIRCUIT, PriceLists.shipped(), meters, Traces.NONE, clock);
    }
}
