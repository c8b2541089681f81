package dev.rekap.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a.ogg", "pesanan ke-1 (baru).mp3", "録音 🎤.wav", "..a", "catatan'; DROP TABLE.ogg", "نام.ogg"})
    void namesOfAnyScriptAreTaken(String name) {
        assertThat(FileName.isValid(name)).isTrue();
        assertThat(FileName.shown(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../a.ogg",
                "/etc/passwd",
                "C:\\a.ogg",
                "a\0.ogg",
                "a\r\nX: y.ogg",
                "a\u001B[31m.ogg",
                "a\u202Egpj.ogg",
                "a\u2028b.ogg",
                "\uD83C.ogg"
            })
    void pathsAndControlCharactersAreNot(String name) {
        assertThat(FileName.isValid(name)).isFalse();
    }

    @Test
    void theLongestNameHas255Characters() {
        assertThat(FileName.isValid("a".repeat(255))).isTrue();
        assertThat(FileName.isValid("a".repeat(256))).isFalse();
    }

    @Test
    void invalidNameIsShownShortenedAndHarmless() {
        assertThat(FileName.shown("a/b\nc")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(FileName.shown("a".repeat(10_000))).isEqualTo("a".repeat(80) + "…");
        assertThat(FileName.shown("a".repeat(255))).hasSize(255);
    }
}
