package dev.rekap.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.BlobKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link BlobStore} does. The store under test is empty before each test. */
public interface BlobStoreContract extends ListingContract, FaultContract {

    /** What a reader of the link sees, without any credentials. */
    byte[] read(URI link) throws IOException, InterruptedException;

    /** Length of the blob that is streamed, in bytes. */
    default long large() {
        return 64L * 1024 * 1024;
    }

    @Test
    default void whatIsStoredIsReadAgain() throws IOException {
        testee().put(KEY, BlobContent.of("kopi susu", "text/plain"));

        assertThat(text(KEY)).isEqualTo("kopi susu");
    }

    @Test
    default void anEmptyBlobIsABlob() throws IOException {
        testee().put(KEY, BlobContent.of("", "text/plain"));

        assertThat(text(KEY)).isEmpty();
        assertThat(testee().info(KEY)).map(BlobInfo::length).contains(0L);
    }

    @Test
    default void laterContentReplacesEarlierWithItsMetadata() throws IOException {
        testee().put(KEY, content("satu", Map.of("name", "satu.ogg")));
        testee().put(KEY, content("dua", Map.of()));

        assertThat(text(KEY)).isEqualTo("dua");
        assertThat(testee().info(KEY).orElseThrow().metadata()).isEmpty();
    }

    @Test
    default void aSmallBlobIsReadWhole() {
        testee().put(KEY, BlobContent.of("kopi susu", "text/plain"));

        assertThat(testee().read(KEY))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString(UTF_8).isEqualTo("kopi susu"));
        testee().delete(KEY);
        assertThat(testee().read(KEY)).isEmpty();
    }

    @Test
    default void aPartIsReadWithTheLengthOfTheWhole() throws IOException {
        testee().put(KEY, BlobContent.of("kopi susu", "text/plain"));

        try (Blob part = testee().open(KEY, 5, 7).orElseThrow()) {
            assertThat(part.content()).hasContent("sus");
            assertThat(part.info()).isEqualTo(testee().info(KEY).orElseThrow());
        }
        try (Blob rest = testee().open(KEY, 5, 99).orElseThrow()) {
            assertThat(rest.content()).hasContent("susu");
        }
        testee().delete(KEY);
        assertThat(testee().open(KEY, 0, 1)).isEmpty();
    }

    @Test
    default void whatIsNotThereIsNotOpened() {
        assertThat(testee().open(KEY)).isEmpty();
        assertThat(testee().info(KEY)).isEmpty();
    }

    @Test
    default void infoTellsWhatWasStored() throws IOException {
        Map<String, String> metadata =
                Map.of("name", "catatan suara é 東京 ☕ 100% +a=b&c.ogg", "order", "1", "empty", "");
        testee().put(KEY, content("teh manis", metadata));

        BlobInfo info = testee().info(KEY).orElseThrow();
        assertThat(info.key()).isEqualTo(KEY);
        assertThat(info.length()).isEqualTo(9);
        assertThat(info.contentType()).isEqualTo("text/plain");
        assertThat(info.metadata()).isEqualTo(metadata);
        assertThat(info.lastModified())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(info.lastModified()).isEqualTo(info.lastModified().truncatedTo(ChronoUnit.SECONDS));
        try (Blob blob = testee().open(KEY).orElseThrow()) {
            assertThat(blob.info()).isEqualTo(info);
        }
    }

    @Test
    default void deletingTwiceIsNoFault() {
        testee().put(KEY, BlobContent.of("x", "text/plain"));

        testee().delete(KEY);
        testee().delete(KEY);

        assertThat(testee().open(KEY)).isEmpty();
    }

    @Test
    default void aPresignedLinkReadsTheBlobWithoutCredentials() throws Exception {
        testee().put(KEY, BlobContent.of("Nama,Alamat\r\n", "text/csv; charset=utf-8"));

        URI link = testee().presignedGet(KEY, Duration.ofMinutes(5));

        assertThat(read(link)).asString(StandardCharsets.UTF_8).isEqualTo("Nama,Alamat\r\n");
    }

    @Test
    default void aLinkIsValidForOneSecondToSevenDays() {
        for (Duration wrong : List.of(
                Duration.ZERO, Duration.ofMillis(999), Duration.ofDays(7).plusSeconds(1))) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> testee().presignedGet(KEY, wrong));
        }
        assertThat(testee().presignedGet(KEY, Duration.ofDays(7))).isNotNull();
    }

    @Test
    default void aLargeBlobStreamsBothWays() throws IOException {
        testee().put(KEY, new BlobContent(() -> new GeneratedStream(large()), large(), "audio/wav", Map.of()));

        try (Blob blob = testee().open(KEY).orElseThrow()) {
            assertThat(blob.info().length()).isEqualTo(large());
            assertThat(GeneratedStream.firstDifference(blob.content(), large())).isEqualTo(-1);
        }
    }

    @Test
    default void manyMayReadAndLeaveEarly() throws IOException {
        testee().put(KEY, new BlobContent(() -> new GeneratedStream(large() / 4), large() / 4, "audio/wav", Map.of()));

        for (int i = 0; i < 60; i++) {
            try (Blob blob = testee().open(KEY).orElseThrow()) {
                assertThat(blob.content().read()).isEqualTo(GeneratedStream.at(0));
            }
        }
    }

    private String text(BlobKey key) throws IOException {
        try (Blob blob = testee().open(key).orElseThrow()) {
            return new String(blob.content().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static BlobContent content(String text, Map<String, String> metadata) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new BlobContent(() -> new ByteArrayInputStream(bytes), bytes.length, "text/plain", metadata);
    }
}
