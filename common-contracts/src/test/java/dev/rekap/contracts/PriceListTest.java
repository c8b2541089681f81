package dev.rekap.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceListTest {

    private static final Price WHISPER = price("0.006", "0", "0");
    private static final Price MINI = price("0", "0.40", "1.60");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

    private final PriceList prices = new PriceList(
            DATE, "IDR", new BigDecimal("16000"), Map.of("api.openai.com", Map.of("whisper-1", WHISPER, "mini", MINI)));

    @Test
    void audioIsPaidByTheMinuteInTheCurrencyOfTheList() {
        assertThat(prices.of("api.openai.com", "openai", "whisper-1").ofAudio(90))
                .isCloseTo(144, within(1e-9));
    }

    @Test
    void tokensArePaidByTheMillion() {
        assertThat(prices.of("api.openai.com", "openai", "mini").ofTokens(1_000_000, 500_000))
                .isCloseTo(19_200, within(1e-6));
    }

    @Test
    void atAHostThatTheListDoesNotHaveNothingCosts() {
        assertThat(prices.knows("api.openai.com", "openai", "mini")).isTrue();
        assertThat(prices.knows("localhost", "openai", "mini")).isFalse();
        assertThat(prices.of("localhost", "openai", "whisper-1").ofAudio(3600)).isZero();
    }

    @Test
    void aModelThatIsNewAtAKnownHostCostsWhatTheDearestDoes() {
        Price unknown = prices.of("api.openai.com", "openai", "new-model");

        assertThat(prices.knows("api.openai.com", "openai", "new-model")).isFalse();
        assertThat(unknown.ofAudio(90)).isCloseTo(144, within(1e-9));
        assertThat(unknown.ofTokens(1_000_000, 500_000)).isCloseTo(19_200, within(1e-6));
    }

    @Test
    void onlyWhatAsksForNothingIsFree() {
        assertThat(Price.FREE.isFree()).isTrue();
        assertThat(List.of(WHISPER, price("0", "0.4", "0"), price("0", "0", "1.6")))
                .noneMatch(Price::isFree);
    }

    @Test
    void aProviderIsKnownByNameWhereItsHostIsNot() {
        PriceList named = new PriceList(
                DATE,
                "USD",
                BigDecimal.ONE,
                Map.of("azure", Map.of(PriceList.ANY, WHISPER), "eu.azure.example", Map.of("fast", MINI)));

        assertThat(named.of("warung.azure.example", "azure", "fast")).isEqualTo(WHISPER);
        assertThat(named.of("eu.azure.example", "azure", "fast")).isEqualTo(MINI);
        assertThat(named.knows("eu.azure.example", "azure", "slow")).isFalse();
        assertThat(named.knows("warung.azure.example", "openai", "fast")).isFalse();
    }

    @Test
    void wrongPricesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> price("-1", "0", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> price("0", "-1", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> price("0", "0", "-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceList(DATE, "rupiah", BigDecimal.ONE, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceList(DATE, "IDR", BigDecimal.ZERO, Map.of()));
    }

    private static Price price(String audio, String input, String output) {
        return new Price(new BigDecimal(audio), new BigDecimal(input), new BigDecimal(output));
    }
}
