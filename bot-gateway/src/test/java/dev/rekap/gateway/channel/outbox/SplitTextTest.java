package dev.rekap.gateway.channel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTextTest {

    @Test
    void aShortTextIsOnePart() {
        assertThat(SplitText.at(10, "dua kopi")).containsExactly("dua kopi");
        assertThat(SplitText.at(10, "")).containsExactly("");
        assertThat(SplitText.at(8, "dua kopi")).containsExactly("dua kopi");
    }

    @Test
    void aLongOneIsCutAtTheEndOfALine() {
        assertThat(SplitText.at(20, "dua kopi susu\nsatu teh manis\ntiga jeruk"))
                .containsExactly("dua kopi susu", "satu teh manis", "tiga jeruk");
    }

    @Test
    void withoutLinesItIsCutBetweenWords() {
        assertThat(SplitText.at(10, "dua kopi susu panas")).containsExactly("dua kopi", "susu panas");
    }

    @Test
    void withoutWordsItIsCutAnywhereButNeverInACharacter() {
        String cups = "\u2615\uD83E\uDDCB".repeat(10);

        List<String> parts = SplitText.at(8, cups);

        assertThat(String.join("", parts)).isEqualTo(cups);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.length()).isBetween(1, 8);
            assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                    .isFalse();
        });
    }

    @Test
    void blankPartsAreLeftOut() {
        assertThat(SplitText.at(4, "abcd" + " ".repeat(9) + "efgh")).containsExactly("abcd", "efgh");
    }
}
