package dev.rekap.blob.markers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.contracts.BlobKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MarkersTest {

    private static final BlobKey MARKER = new BlobKey("reports/1/closed");

    private final MemoryBlobStore store = new MemoryBlobStore();

    @Test
    void anAnswerIsBelievedForAMoment() {
        Markers markers = new Markers(store, Duration.ofMinutes(1));

        assertThat(markers.isThere(MARKER)).isFalse();
        store.put(MARKER, BlobContent.of("", "text/plain"));

        assertThat(markers.isThere(MARKER)).isFalse();
        assertThat(new Markers(store, Duration.ofMinutes(1)).isThere(MARKER)).isTrue();
    }

    @Test
    void withoutAMomentEachLookIsACall() {
        Markers markers = new Markers(store, Duration.ZERO);

        assertThat(markers.isThere(MARKER)).isFalse();
        store.put(MARKER, BlobContent.of("", "text/plain"));

        assertThat(markers.isThere(MARKER)).isTrue();
    }
}
