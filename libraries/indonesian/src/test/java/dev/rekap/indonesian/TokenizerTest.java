package dev.rekap.indonesian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void tokensKnowTheirOffsets() {
        String text = "Halo, nama saya Siti  pesan 24 botol.";

        for (Token token : Tokenizer.tokens(text)) {
            assertThat(text.substring(token.start(), token.end())).isEqualToIgnoringCase(token.text());
        }
    }

    @Test
    void separatesLettersFromDigits() {
        assertThat(words("blok C7 RT02/RW05 24btl"))
                .containsExactly("blok", "c", "7", "rt", "02", "rw", "05", "24", "btl");
        assertThat(Tokenizer.tokens("C7").get(1).glued()).isTrue();
        assertThat(Tokenizer.tokens("C 7").get(1).glued()).isFalse();
    }

    @Test
    void numbersKeepTheirSeparators() {
        assertThat(words("1.000 gelas, 1,5 liter. 3.")).containsExactly("1.000", "gelas", "1,5", "liter", "3");
    }

    @Test
    void initialsAreOneWord() {
        assertThat(words("a.n. Pak Dodi, Jl. S. Parman")).containsExactly("an", "pak", "dodi", "jl", "s", "parman");
    }

    @Test
    void apostrophesBelongToTheWord() {
        assertThat(words("Assalamu'alaikum Jum’at")).containsExactly("assalamualaikum", "jumat");
    }

    @Test
    void punctuationStandsWithTheTokenAfterIt() {
        List<Token> tokens = Tokenizer.tokens("a, b. c\nd");

        assertThat(tokens).extracting(Token::before).containsExactly(' ', ',', '.', '.');
    }

    @Test
    void emptyTextHasNoTokens() {
        assertThat(Tokenizer.tokens(" ,.! 😀 ")).isEmpty();
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::text).toList();
    }
}
