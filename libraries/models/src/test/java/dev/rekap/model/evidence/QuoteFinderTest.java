package dev.rekap.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.model.evidence.QuoteFinder.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {

    private final QuoteFinder finder = new QuoteFinder("Dua botol teh, dua botol kopi.");

    @Test
    void findsWordsWhateverTheirCapitalsAndMarks() {
        assertThat(finder.find("botol TEH dua", 0)).hasValue(new Span("botol teh, dua", 4, 18));
    }

    @Test
    void findsThePlaceAfterAnOffsetElseAnyPlace() {
        assertThat(finder.find("dua botol", 5)).hasValue(new Span("dua botol", 15, 24));
        assertThat(finder.find("teh", 20)).hasValue(new Span("teh", 10, 13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "tiga botol", "kopi botol", "kopi dua"})
    void findsNothingElse(String quote) {
        assertThat(finder.find(quote, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Siti, siti, 1", "Siti Aminah, siti, 0.5", "Sity, Siti, 1", "7, '', 1", "Budi, siti, 0", "Ani, Ana, 0"})
    void similarityIsTheShareOfWordsThatAreThere(String value, String said, double share) {
        assertThat(WordSimilarity.shareOf(value, said)).isEqualTo(share);
    }
}
