package dev.rekap.gateway.orders.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.channel.ChatFile.Kind;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.SentFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    private final Words indonesian = Texts.of(Texts.INDONESIAN);

    @ParameterizedTest
    @CsvSource({
        "VOICE,,suara-07.ogg",
        "VOICE,audio/mpeg,suara-07.mp3",
        "AUDIO,audio/x-m4a,suara-07.m4a",
        "DOCUMENT,audio/flac,suara-07.flac",
        "AUDIO,audio/strange,suara-07.mp3",
        "VIDEO_NOTE,,video-07.mp4",
        "VIDEO,video/webm,video-07.webm"
    })
    void whatHasNoNameIsCalledByItsPosition(Kind kind, String mime, String expected) {
        assertThat(FileNames.unique(recording(kind, null, mime), 7, indonesian, List.of()))
                .isEqualTo(expected);
    }

    @Test
    void aSecondOneOfTheSameNameGetsANumber() {
        List<SentFile> others = new ArrayList<>();

        for (String expected : List.of("order.mp3", "order-2.mp3", "order-3.mp3")) {
            String name = FileNames.unique(recording(Kind.AUDIO, "order.mp3", null), 1, indonesian, others);
            assertThat(name).isEqualTo(expected);
            others.add(sent(name));
        }
        assertThat(FileNames.unique(recording(Kind.AUDIO, "ORDER.MP3", null), 1, indonesian, others))
                .isEqualTo("ORDER-4.MP3");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,.._.._etc_passwd",
        "a\u0000b\u202E3pm.exe,a_b_3pm.exe",
        "pesanan pak 🥤.m4a,pesanan pak 🥤.m4a",
        "'   ',suara-01.mp3",
        "..,suara-01.mp3",
        "noextension,noextension"
    })
    void whatIngestApiWouldNotTakeIsReplaced(String name, String expected) {
        assertThat(FileNames.unique(recording(Kind.AUDIO, name, null), 1, indonesian, List.of()))
                .isEqualTo(expected);
    }

    @Test
    void aNameOfAnyLengthKeepsItsExtension() {
        String name =
                FileNames.unique(recording(Kind.AUDIO, "x".repeat(300) + ".opus", null), 1, indonesian, List.of());

        assertThat(name).hasSize(100).endsWith("x.opus");
        assertThat(FileNames.unique(recording(Kind.AUDIO, "x".repeat(99) + "🥤", null), 1, indonesian, List.of()))
                .isEqualTo("x".repeat(99));
    }

    @Test
    void aRecordingInNoReportIsCalledSomething() {
        assertThat(FileNames.shown(recording(Kind.VOICE, null, null), indonesian))
                .isEqualTo("Rekaman ini");
        assertThat(FileNames.shown(recording(Kind.AUDIO, "a.mp3", null), indonesian))
                .isEqualTo("a.mp3");
    }

    private static ChatFile recording(Kind kind, @Nullable String name, @Nullable String mime) {
        return new ChatFile(kind, "file", "unique", name, mime, 1, null, null);
    }

    private static SentFile sent(String name) {
        return new SentFile(
                ReportId.random(), 1, "u", "f", name, 1, 1, Instant.EPOCH, SentFile.State.WAITING, null, null, null);
    }
}
