package dev.rekap.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.BlobKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The part of {@link BlobStoreContract} that concerns what goes wrong. */
interface FaultContract {

    BlobKey KEY = new BlobKey("reports/1/audio/a");
    Duration PATIENCE = Duration.ofSeconds(20);

    /** An empty store. */
    BlobStore testee();

    /** A store that cannot be reached. */
    BlobStore unreachable();

    @Test
    default void aSourceOfAnotherLengthStoresNothing() {
        for (long promised : new long[] {3, 5}) {
            BlobContent wrong =
                    new BlobContent(() -> new ByteArrayInputStream(new byte[4]), promised, "audio/wav", Map.of());

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> testee().put(KEY, wrong))
                    .withCauseInstanceOf(SourceException.class);
        }
        assertThat(testee().info(KEY)).isEmpty();
    }

    @Test
    default void aSourceThatFailsStoresNothing() {

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> testee().put(KEY, new BlobContent(FailingStream::new, 5, "audio/wav", Map.of())))
                .withStackTraceContaining("the disk is gone");
        assertThat(testee().info(KEY)).isEmpty();
    }

    @Test
    default void aSourceThatCannotBeOpenedStoresNothing() {
        BlobContent gone = new BlobContent(
                () -> {
                    throw new UncheckedIOException(new IOException("no such file"));
                },
                5,
                "audio/wav",
                Map.of());

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> testee().put(KEY, gone))
                .withMessageContaining("no such file");
        assertThat(testee().info(KEY)).isEmpty();
    }

    @Test
    default void aStoreOutOfReachSaysSoInBoundedTime() {
        BlobStore store = unreachable();
        BlobContent content = BlobContent.of("x", "text/plain");
        List<Runnable> calls = List.of(
                () -> store.put(KEY, content),
                () -> store.open(KEY),
                () -> store.info(KEY),
                () -> store.list("reports/").forEach(listed -> {}),
                () -> store.delete(KEY),
                () -> store.delete(List.of(KEY)),
                () -> store.deleteAll("reports/"));

        for (Runnable call : calls) {
            long start = System.nanoTime();
            assertThatExceptionOfType(BlobStoreException.class).isThrownBy(call::run);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        }
    }

    /** A disk that breaks. */
    final class FailingStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            return read();
        }
    }
}
