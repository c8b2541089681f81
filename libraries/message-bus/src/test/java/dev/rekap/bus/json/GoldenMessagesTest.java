package dev.rekap.bus.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.SampleMessages;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.OrderMessages;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.contracts.orders.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Messages of yesterday wait on the broker while today's version starts: the golden files only ever grow. */
class GoldenMessagesTest {

    private final JsonMapper plain = JsonMapper.shared();
    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper(), SampleMessages.families());

    @ParameterizedTest
    @MethodSource("types")
    void isWrittenAsTheGoldenFileSays(MessageType type) {
        String written = new String(codec.encode(SampleMessages.of(type)), StandardCharsets.UTF_8);

        assertThat(plain.readTree(written)).isEqualTo(plain.readTree(golden(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenFileIsRead(MessageType type) {
        assertThat(codec.decode(type.routingKey(), golden(type))).isEqualTo(SampleMessages.of(type));
    }

    @Test
    void aMemberOfTomorrowIsPassedOver() {
        String json = text(OrderMessages.AUDIO_STORED).replaceFirst("\\{", "{\"colour\":\"red\",");

        assertThat(codec.decode("audio.stored", bytes(json))).isEqualTo(SampleMessages.audioStored());
    }

    @Test
    void aMemberThatMustBeThereIsMissed() {
        String json = text(OrderMessages.AUDIO_STORED).replace("\"sha256\"", "\"sha255\"");

        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> codec.decode("audio.stored", bytes(json)))
                .withMessageContaining("sha256");
    }

    @Test
    void aMemberThatMayBeMissingIsNot() {
        String json = text(OrderMessages.AUDIO_STORED).replace("\"reply_to\"", "\"nobody\"");

        assertThat(codec.decode("audio.stored", bytes(json)).subject())
                .isEqualTo(SampleMessages.audioStored().subject());
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
    @ValueSource(strings = {"audio.transcribed", "records.extracted", "file.failed"})
    void whatWasWrittenBeforeAttemptsWereToldIsRead(String type) {
        Message read = codec.decode(type, golden("earlier/" + type));

        assertThat(read.type()).isEqualTo(type);
        assertThat(plain.readTree(codec.encode(read)).findValue("attempts")).isEmpty();
    }

    @Test
    void recordsFromTheFutureAreReadAsFarAsTheyAreKnown() {
        RecordsExtracted read = (RecordsExtracted) codec.decode("records.extracted", golden("later/records.extracted"));

        assertThat(read.records()).hasSize(1);
        assertThat(read.records().getFirst().fields().getFirst().flags())
                .containsExactlyInAnyOrder(Flag.UNKNOWN, Flag.LOW_CONFIDENCE);
        assertThat(read.task().settings().columns().list().getFirst().type()).isEqualTo(ColumnType.UNKNOWN);
    }

    @Test
    void failureFromTheFutureIsReadAsFarAsItIsKnown() {
        FileFailed read = (FileFailed) codec.decode("file.failed", golden("later/file.failed"));

        assertThat(read.code()).isEqualTo(FailureCode.UNKNOWN);
        assertThat(read.stage()).isEqualTo(Stage.UNKNOWN);
        assertThat(read.attempts()).extracting(ProviderCall::stage).containsExactly("DENOISING");
    }

    @Test
    void reportFromTheFutureIsReadAsFarAsItIsKnown() {
        ReportReady read = (ReportReady) codec.decode("report.ready", golden("later/report.ready"));

        assertThat(read.status()).isEqualTo(ReportStatus.UNKNOWN);
        assertThat(read.failures()).extracting(ReportReady.FailedFile::code).containsExactly(FailureCode.UNKNOWN);
    }

    static Stream<MessageType> types() {
        return SampleMessages.families().types().stream();
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
