package dev.rekap.gateway.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopCommandsTest {

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
        assertThat(ShopCommands.begin(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "harganya berapa?", "es teh jual", "jualan kopi", "catatan", "5000", "/ujian", "stok-nya?"})
    void otherWordsAreNone(String text) {
        assertThat(ShopCommands.begin(text)).isFalse();
    }

    @Test
    void theWishForADryRunIsTakenOff() {
        assertThat(ShopCommands.withoutTrial("/uji  jual es teh\n5000")).isEqualTo("jual es teh\n5000");
        assertThat(ShopCommands.withoutTrial("/UJI")).isEmpty();
        assertThat(ShopCommands.withoutTrial("jual /uji")).isEqualTo("jual /uji");
    }
}
