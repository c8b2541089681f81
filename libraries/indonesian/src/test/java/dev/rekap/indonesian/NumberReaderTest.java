package dev.rekap.indonesian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    private final NumberReader reader = new NumberReader();

    @ParameterizedTest
    @CsvSource({
        "nol, 0",
        "tiga, 3",
        "sepuluh, 10",
        "sebelas, 11",
        "dua belas, 12",
        "sembilan belas, 19",
        "dua puluh, 20",
        "dua puluh lima, 25",
        "sembilan puluh sembilan, 99",
        "seratus, 100",
        "seratus lima, 105",
        "seratus dua puluh, 120",
        "dua ratus lima puluh, 250",
        "sembilan ratus sembilan puluh sembilan, 999",
        "seribu, 1000",
        "seribu lima ratus, 1500",
        "dua ribu tiga, 2003",
        "dua puluh lima ribu, 25000",
        "seratus dua puluh ribu empat ratus lima, 120405",
        "dua juta lima ratus ribu, 2500000",
        "papat, 4",
        "limang, 5",
        "24, 24",
        "007, 7",
        "1.000, 1000",
        "1.234.567, 1234567",
        "5 ribu, 5000",
        "45rb, 45000",
        "Dua Belas botol, 12"
    })
    void readsNumbersInWordsAndDigits(String text, long expected) {
        assertThat(reader.read(text)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "tujuh dua belas, 7",
        "tiga lima belas, 3",
        "dua puluh dua puluh, 20",
        "dua puluh tiga belas, 20",
        "dua puluh lima ratus, 20",
        "lima enam, 5",
        "seratus dua ratus, 100",
        "seratus tiga belas, 113"
    })
    void endsWhereTheNextNumberBegins(String text, long expected) {
        assertThat(reader.read(text)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"botol", "puluh", "belas", "setengah", "dua setengah", "1,5", "1.5", "1,25", "12345678901", ""})
    void readsNoWholeNumberWhereThereIsNone(String text) {
        assertThat(reader.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "satu setengah, 18",
        "'1,5', 18",
        "1.5, 18",
        "1½, 18",
        "1 ½, 18",
        "½, 6",
        "1/2, 6",
        "2 1/2, 30",
        "'0,5', 6",
        "dua koma lima, 30",
        "nol koma dua lima, 3",
        "seperempat, 3",
        "tiga perempat, 9",
        "dua pertiga, 8",
        "1.000, 12000",
        "'1,25', 15"
    })
    void readsFractionsOfADozen(String text, long expected) {
        List<Token> tokens = Tokenizer.tokens(text);

        SpokenNumber number = Objects.requireNonNull(reader.read(tokens, 0));

        assertThat(number.times(12)).isEqualTo(expected);
        assertThat(number.end()).isEqualTo(tokens.size());
    }

    @Test
    void fractionOfOneIsNoWholeNumber() {
        assertThat(read("satu setengah").times(1)).isEqualTo(-1);
        assertThat(read("satu setengah").isWhole()).isFalse();
        assertThat(read("setengah").isPart()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dua puluhan", "20an", "20-an"})
    void roundNumberIsVague(String text) {
        assertThat(read(text).vague()).isTrue();
        assertThat(read(text).whole()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"two, 2", "twelve, 12", "lima welas, 15", "kalih, 2", "telu, 3", "tilu, 3", "ciek, 1", "15k, 15000"})
    void readsWordsOfOtherLanguages(String text, long expected) {
        assertThat(reader.read(text)).hasValue(expected);
    }

    @Test
    void readsExactlyTheTokensAskedFor() {
        List<Token> tokens = Tokenizer.tokens("dua puluh tiga");

        assertThat(reader.readExactly(tokens, 0, 2)).isEqualTo(SpokenNumber.whole(20, 2));
        assertThat(reader.readExactly(tokens, 1, 3)).isNull();
    }

    private SpokenNumber read(String text) {
        return Objects.requireNonNull(reader.read(Tokenizer.tokens(text), 0));
    }
}
