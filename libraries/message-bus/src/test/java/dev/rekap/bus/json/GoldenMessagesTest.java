package dev.rekap.bus.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.orders.MessageType;
import dev.rekap.contracts.orders.PipelineMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Messages of yesterday wait on the broker while today's version starts: the golden files only ever grow. */
class GoldenMessagesTest {

    private final JsonMapper plain = JsonMapper.shared();
    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper());

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void isWrittenAsTheGoldenFileSays(MessageType type) {
        String written = new String(codec.encode(SampleMessages.of(type)), StandardCharsets.UTF_8);

        assertThat(plain.readTree(written)).isEqualTo(plain.readTree(golden(type)));
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void theGoldenFileIsRead(MessageType type) {
        assertThat(codec.decode(type.routingKey(), golden(type))).isEqualTo(SampleMessages.of(type));
    }

    @Test
    void aMemberOfTomorrowIsPassedOver() {
        String json = text(MessageType.AUDIO_STORED).replaceFirst("\\{", "{\"colour\":\"red\",");

        assertThat(codec.decode("audio.stored", bytes(json))).isEqualTo(SampleMessages.audioStored());
    }

    @Test
    void aMemberThatMustBeThereIsMissed() {
        String json = text(MessageType.AUDIO_STORED).replace("\"sha256\"", "\"sha255\"");

        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> codec.decode("audio.stored", bytes(json)))
                .withMessageContaining("sha256");
    }

    @Test
    void aMemberThatMayBeMissingIsNot() {
        String json = text(MessageType.AUDIO_STORED).replace("\"reply_to\"", "\"nobody\"");

        assertThat(codec.decode("audio.stored", bytes(json)).reportId())
                .isEqualTo(SampleMessages.audioStored().reportId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "\"hello\"", "{\"task\":", "{\"task\":{\"version\":0}}", "\u0000"})
    void garbageIsUnreadable(String body) {
        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> codec.decode("audio.stored", bytes(body)));
    }

    @Test
    void anUnknownOrMissingTypeIsUnreadable() {
        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> codec.decode("audio.lost", bytes("{}")));
        assertThatExceptionOfType(UnreadableMessageException.class).isThrownBy(() -> codec.decode(null, bytes("{}")));
    }

    @Test
    void whatWasSaidIsNotInTheErrorsOwnText() {
        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> codec.decode("audio.transcribed", bytes("{\"transcript\":\"jalan melati\"")))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("melati"));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDIO_TRANSCRIBED", "RECORDS_EXTRACTED", "FILE_FAILED"})
    void whatWasWrittenBeforeAttemptsWereToldIsRead(MessageType type) {
        PipelineMessage read = codec.decode(type.routingKey(), golden("earlier/" + type.routingKey()));

        assertThat(read.type()).isEqualTo(type);
        assertThat(plain.readTree(codec.encode(read)).findValue("attempts")).isEmpty();
    }

    private static String text(MessageType type) {
        return new String(golden(type), StandardCharsets.UTF_8);
    }

    private static byte[] golden(MessageType type) {
        return golden(type.routingKey());
    }

    private static byte[] golden(String file) {
        String name = "/messages/v1/" + file + ".json";
        try (InputStream in = Objects.requireNonNull(GoldenMessagesTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
