package dev.rekap.report.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredTextTest {

    @Test
    void unstorableCharactersAreDropped() {
        assertThat(StoredText.of("a\0b")).isEqualTo("ab");
        assertThat(StoredText.of("a\uD83C")).isEqualTo("a");
        assertThat(StoredText.of("\uDF79b")).isEqualTo("b");
    }

    @Test
    void everythingElseStays() {
        assertThat(StoredText.of("Es teh \uD83C\uDF79, é\t\n'\\")).isEqualTo("Es teh \uD83C\uDF79, é\t\n'\\");
    }
}
