package dev.rekap.stt.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobInfo;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.ListedBlob;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.TranscriptionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadAudioTest {

    private static final BlobKey KEY = new BlobKey("reports/1/audio/1");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theBytesArriveWhole() throws Exception {
        download(6, new ByteArrayInputStream("suara!".getBytes(StandardCharsets.UTF_8)));

        assertThat(folder.resolve("original")).hasContent("suara!");
    }

    @Test
    void aTransferThatBreaksOffIsTheStoresFault() {
        assertUnavailable(
                8,
                new SequenceInputStream(
                        new ByteArrayInputStream("suar".getBytes(StandardCharsets.UTF_8)), new Forever(true)));
    }

    @Test
    void lessThanAnnouncedIsNotARecording() {
        assertUnavailable(8, new ByteArrayInputStream("suara".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void moreThanAnnouncedIsNotReadToItsEnd() throws IOException {
        assertUnavailable(4, new Forever(false));
        assertThat(Files.size(folder.resolve("original"))).isLessThan(1_000_000);
    }

    private void assertUnavailable(long announced, InputStream bytes) {
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> download(announced, bytes))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.STORAGE_UNAVAILABLE));
    }

    private void download(long announced, InputStream bytes) throws TranscriptionException, IOException {
        new DownloadAudio(new OneBlob(announced, bytes), 1000)
                .to(folder.resolve("original"), KEY, 9, System.nanoTime() + 1_000_000_000_000L);
    }

    /** Bytes without end, or a connection that breaks. */
    private static final class Forever extends InputStream {

        private final boolean broken;

        Forever(boolean broken) {
            this.broken = broken;
        }

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (broken) {
                throw new IOException("connection reset");
            }
            return length;
        }
    }

    /** A store that announces one thing and gives another. */
    private record OneBlob(long announced, InputStream bytes) implements BlobStore {

        @Override
        public Optional<Blob> open(BlobKey key) {
            return Optional.of(new Blob(new BlobInfo(key, announced, "audio/ogg", Map.of(), Instant.EPOCH), bytes));
        }

        @Override
        public Optional<Blob> open(BlobKey key, long first, long last) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(BlobKey key, BlobContent content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<BlobInfo> info(BlobKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stream<ListedBlob> list(String prefix) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(BlobKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int deleteAll(String prefix) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URI presignedGet(BlobKey key, Duration validity) {
            throw new UnsupportedOperationException();
        }
    }
}
