package dev.rekap.blob.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobInfo;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreContract;
import dev.rekap.blob.BlobStoreException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MemoryBlobStoreTest implements BlobStoreContract {

    private final MemoryBlobStore store = new MemoryBlobStore();

    @Override
    public BlobStore testee() {
        return store;
    }

    @Override
    public BlobStore unreachable() {
        MemoryBlobStore unreachable = new MemoryBlobStore();
        unreachable.reachable(false);
        return unreachable;
    }

    @Override
    public byte[] read(URI link) {
        String data = link.getSchemeSpecificPart();
        return Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
    }

    @Test
    void aLinkCarriesTheContent() {
        store.put(KEY, BlobContent.of("kopi", "text/plain; charset=utf-8"));

        assertThat(store.presignedGet(KEY, Duration.ofDays(1)))
                .hasToString("data:text/plain;charset=utf-8;base64,a29waQ==");
    }

    @Test
    void aLinkToNothingIsEmpty() {
        assertThat(store.presignedGet(KEY, Duration.ofDays(1))).hasToString("data:,");
    }

    @Test
    void timesAreThoseOfTheClockToTheSecond() {
        Instant now = Instant.parse("2026-11-02T03:04:05.678Z");
        MemoryBlobStore dated = new MemoryBlobStore(Clock.fixed(now, ZoneOffset.UTC));

        dated.put(KEY, BlobContent.of("kopi", "text/plain"));

        assertThat(dated.info(KEY)).map(BlobInfo::lastModified).contains(Instant.parse("2026-11-02T03:04:05Z"));
    }

    @Test
    void afterAnOutageEverythingIsStillThere() {
        store.put(KEY, BlobContent.of("kopi", "text/plain"));
        store.reachable(false);
        assertThatExceptionOfType(BlobStoreException.class).isThrownBy(() -> store.info(KEY));

        store.reachable(true);

        assertThat(store.info(KEY)).isPresent();
    }
}
