package dev.rekap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final CircuitSettings CIRCUIT = new CircuitSettings(4, 2, Duration.ofSeconds(30));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MovableClock clock = new MovableClock();
    private final Speaker first = new Speaker("first");
    private final Speaker second = new Speaker("second");

    @Test
    void theFirstThatAnswersIsEnough() throws Exception {
        Answer<String> answer = ask(chain(first, second));

        assertThat(answer.value()).isEqualTo("first says it");
        assertThat(answer.provider()).isEqualTo("first");
        assertThat(second.asked()).isZero();
        assertThat(answer.attempts())
                .extracting(ProviderCall::provider, ProviderCall::error)
                .containsExactly(row("first", "none"));
    }

    @Test
    void oneThatFailsGivesWayToTheNextAndBothAreTold() throws Exception {
        first.fails(FailureCode.ENGINE_UNAVAILABLE, "500");

        Answer<String> answer = ask(chain(first, second));

        assertThat(answer.value()).isEqualTo("second says it");
        assertThat(answer.attempts())
                .extracting(ProviderCall::provider, ProviderCall::error)
                .containsExactly(row("first", "500"), row("second", "none"));
    }

    @Test
    void oneThatRefusesTheRecordingGivesWayAsWellButItsCircuitStaysClosed() throws Exception {
        first.fails(FailureCode.ENGINE_REJECTED, "400");
        Chain<Speaker> chain = chain(first, second);

        for (int i = 0; i < 6; i++) {
            ask(chain);
        }

        assertThat(first.asked()).isEqualTo(6);
        assertThat(openness("first")).isZero();
    }

    @Test
    void theCircuitOfOneThatGoesOnFailingOpensAndClosesAgainWhenItAnswers() throws Exception {
        first.fails(FailureCode.ENGINE_UNAVAILABLE, "timeout");
        Chain<Speaker> chain = chain(first, second);
        ask(chain);
        ask(chain);

        Answer<String> spared = ask(chain);

        assertThat(openness("first")).isEqualTo(1);
        assertThat(first.asked()).isEqualTo(2);
        assertThat(spared.attempts())
                .extracting(ProviderCall::provider, ProviderCall::error)
                .containsExactly(row("first", "circuit_open"), row("second", "none"));

        first.answers();
        clock.pass(Duration.ofSeconds(31));
        ask(chain);
        assertThat(openness("first")).isEqualTo(0.5);
        assertThat(ask(chain).provider()).isEqualTo("first");
        assertThat(openness("first")).isZero();
    }

    @Test
    void oneThatLimitsIsLeftAloneAsLongAsItAsksForAndNoLonger() throws Exception {
        first.fails(FailureCode.ENGINE_RATE_LIMITED, "429", Duration.ofSeconds(20));
        Chain<Speaker> chain = chain(first, second);
        ask(chain);
        first.answers();

        clock.pass(Duration.ofSeconds(19));
        assertThat(ask(chain).attempts().getFirst().error()).isEqualTo("resting");
        clock.pass(Duration.ofSeconds(2));
        assertThat(ask(chain).provider()).isEqualTo("first");
        assertThat(openness("first")).isZero();
    }

    @Test
    void oneThatNeverLimitedIsAskedAtAnyTime() throws Exception {
        Chain<Speaker> chain = new Chain<>(
                ProviderKind.ENGINE,
                List.of(new Provider<>("first", "none", "", first, Limits.NONE)),
                CIRCUIT,
                Prices.shipped(),
                meters,
                Traces.NONE,
                // Each look at it is later than the one before.
                Clock.systemUTC());

        assertThat(ask(chain).provider()).isEqualTo("first");
    }

    @Test
    void moreThanItsRateIsNotAsked() throws Exception {
        Chain<Speaker> chain = chain(List.of(
                new Provider<>("first", "none", "", first, new Limits(1, 2)),
                new Provider<>("second", "none", "", second, Limits.NONE)));

        List<String> answered = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answered.add(ask(chain).provider());
        }

        assertThat(answered).containsExactly("first", "first", "second", "second");
        assertThat(meters.get("rekap.provider.held")
                        .tag("reason", "rate")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whenNoneAnswersTheMostHopefulFailureIsToldWithAllAttempts() {
        first.fails(FailureCode.ENGINE_UNAVAILABLE, "429", Duration.ofSeconds(40));
        second.fails(FailureCode.ENGINE_UNAVAILABLE, "503", Duration.ofSeconds(5));
        Speaker third = new Speaker("third");
        third.fails(FailureCode.ENGINE_REJECTED, "400");

        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> ask(chain(first, second, third)))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE);
                    assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(e.attempts()).hasSize(3);
                });
    }

    @Test
    void whenAllRefuseTheLastOneIsTold() {
        first.fails(FailureCode.ENGINE_REJECTED, "400");
        second.fails(FailureCode.ENGINE_REJECTED, "413");

        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> ask(chain(first, second)))
                .satisfies(e -> assertThat(e.errorType()).isEqualTo("413"));
    }

    @Test
    void whatIsBrokenInUsLeavesTheProviderUsable() throws Exception {
        Chain<Speaker> chain = chain(List.of(new Provider<>("first", "none", "", first, new Limits(1, 100))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain.ask(_ -> {
                    throw new IllegalArgumentException("ours");
                }));

        assertThat(ask(chain).provider()).isEqualTo("first");
    }

    @Test
    void whatHasToBePaidIsToldAlsoOfAFailure() {
        first.fails(FailureCode.ENGINE_REJECTED, "length");
        first.uses(Usage.ofTokens(1_000_000, 0));

        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> ask(
                        chain(List.of(new Provider<>("first", "gpt-4.1-mini", "api.openai.com", first, Limits.NONE)))))
                .satisfies(e -> {
                    ProviderCall attempt = e.attempts().getFirst();
                    assertThat(attempt.cost()).isEqualByComparingTo("6500");
                    assertThat(attempt.currency()).isEqualTo("IDR");
                });
        assertThat(meters.get("rekap.cost").counter().count()).isEqualTo(6500);
    }

    @Test
    void aChainOfNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> chain(new Speaker[0]));
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

    private static Answer<String> ask(Chain<Speaker> chain) throws ChainException, InterruptedException {
        return chain.ask(Speaker::speak);
    }

    private Chain<Speaker> chain(Speaker... speakers) {
        return new Chain<>(
                ProviderKind.ENGINE,
                Arrays.stream(speakers)
                        .map(speaker -> new Provider<>(speaker.name(), "none", "", speaker, Limits.NONE))
                        .toList(),
                CIRCUIT,
                Prices.shipped(),
                meters,
                Traces.NONE,
                clock);
    }

    private Chain<Speaker> chain(List<Provider<Speaker>> providers) {
        return new Chain<>(ProviderKind.ENGINE, providers, CIRCUIT, Prices.shipped(), meters, Traces.NONE, clock);
    }
}
