package dev.rekap.gateway.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jual es teh 5000",
                "  JUAL es teh",
                "Harga kopi 7rb",
                "stok teh habis",
                "catat: gula 50000",
                "catat\ngula",
                "jual",
                "/uji jual es teh",
                "/uji@RekapBot harga kopi 7000"
            })
    void shopCommandsAreKnownByTheirFirstWord(String text) {
        assertThat(ShopWords.begin(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "harganya berapa?", "es teh jual", "jualan kopi", "catatan", "5000", "/ujian", "stok-nya?"})
    void otherWordsAreNone(String text) {
        assertThat(ShopWords.begin(text)).isFalse();
    }

    @Test
    void theWishForADryRunIsTakenOff() {
        assertThat(ShopWords.withoutTrial("/uji  jual es teh\n5000")).isEqualTo("jual es teh\n5000");
        assertThat(ShopWords.withoutTrial("/UJI")).isEmpty();
        assertThat(ShopWords.withoutTrial("jual /uji")).isEqualTo("jual /uji");
    }
}
