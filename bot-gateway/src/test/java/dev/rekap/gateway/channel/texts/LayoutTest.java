package dev.rekap.gateway.channel.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final String CUP = "🥤";

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Layout.shorten("12345", 5)).isEqualTo("12345");
        assertThat(Layout.split("12345", 5)).containsExactly("12345");
        assertThat(Layout.fit(List.of("12", "45"), 5, more -> "+" + more)).containsExactly("12", "45");
        assertThat(Layout.split(" ", 5)).isEmpty();
    }

    @Test
    void whatIsTooLongEndsWithAnEllipsis() {
        assertThat(Layout.shorten("123456", 5)).isEqualTo("1234…");
    }

    @Test
    void noCharacterIsTornApart() {
        assertThat(Layout.shorten("abc" + CUP + "def", 5)).isEqualTo("abc…");
        assertThat(Layout.split("abc" + CUP + "def", 4)).containsExactly("abc", CUP + "de", "f");
    }

    @Test
    void textsAreTornAtTheEndsOfLines() {
        assertThat(Layout.split("one two\nthree\nfour five six", 13))
                .containsExactly("one two\nthree", "four five six");
        assertThat(Layout.split("1234567890\nab", 4)).containsExactly("1234", "5678", "90", "ab");
    }

    @Test
    void nothingButSpaceIsLostInSplitting() {
        String text = String.join(
                "\n", IntStream.range(0, 900).mapToObj(i -> "• baris " + i).toList());

        List<String> pieces = Layout.split(text, 4096);

        assertThat(pieces).hasSizeGreaterThan(1).allMatch(piece -> piece.length() <= 4096);
        assertThat(String.join("\n", pieces)).isEqualTo(text);
    }

    @Test
    void linesThatDoNotFitAreCounted() {
        List<String> lines = List.of("aaaa", "bbbb", "cccc", "dddd");

        assertThat(Layout.fit(lines, 15, more -> "+" + more)).containsExactly("aaaa", "bbbb", "+2");
        assertThat(Layout.fit(lines, 3, more -> "+" + more)).containsExactly("+4");
    }
}
