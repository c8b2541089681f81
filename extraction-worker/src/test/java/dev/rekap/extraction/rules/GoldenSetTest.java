package dev.rekap.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.extraction.GoldenSet;
import dev.rekap.extraction.GoldenSet.Score;
import org.junit.jupiter.api.Test;

class GoldenSetTest {

    private static final double FLOOR = 0.9;

    private final RulesExtractor extractor = new RulesExtractor();

    @Test
    void readsTheDevSet() {
        assertScore("dev");
    }

    @Test
    void readsTheKeptSet() {
        assertScore("kept");
    }

    @Test
    void keepsEnoughOfTheSetUntuned() {
        long kept = GoldenSet.load().stream()
                .filter(utterance -> utterance.set().equals("kept"))
                .count();

        assertThat(GoldenSet.load()).hasSizeGreaterThanOrEqualTo(170);
        assertThat(kept).isGreaterThanOrEqualTo(60);
    }

    private void assertScore(String set) {
        Score score = GoldenSet.score(extractor, set);
        System.out.println("golden set, " + set + ": " + score);
        assertThat(score.share()).as("%s, wrong: %s", set, score.wrong()).isGreaterThanOrEqualTo(FLOOR);
    }
}
