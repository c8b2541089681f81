package dev.rekap.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.BlobKey;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The part of {@link BlobStoreContract} that concerns many blobs at once. */
interface ListingContract {

    /** An empty store that pages its listings by 10 keys, if it pages at all. */
    BlobStore testee();

    @Test
    default void aListingIsInLexicalOrderOverAllPages() {
        List<String> names = IntStream.range(0, 57)
                .mapToObj(i -> "reports/1/audio/%02d".formatted(56 - i))
                .toList();
        names.forEach(this::store);
        List.of("reports/1/audio-x", "reports/1/audio.x", "reports/10/audio/a", "reports/1/Z", "other/1")
                .forEach(this::store);

        assertThat(keys("reports/1/audio/")).isEqualTo(names.stream().sorted().toList());
        assertThat(keys("reports/1"))
                .hasSize(61)
                .startsWith("reports/1/Z", "reports/1/audio-x", "reports/1/audio.x", "reports/1/audio/00")
                .endsWith("reports/1/audio/56", "reports/10/audio/a");
        assertThat(keys("")).hasSize(62).startsWith("other/1");
        assertThat(keys("none/")).isEmpty();
    }

    @Test
    default void aListingTellsLengthAndTime() {
        BlobKey key = new BlobKey("reports/1/csv");
        testee().put(key, BlobContent.of("es teh", "text/plain"));

        assertThat(testee().list("reports/")).singleElement().satisfies(listed -> {
            assertThat(listed.key()).isEqualTo(key);
            assertThat(listed.length()).isEqualTo(6);
            assertThat(listed.lastModified())
                    .isEqualTo(testee().info(key).orElseThrow().lastModified());
        });
    }

    @Test
    default void aListingMayBeLeftInTheMiddle() {
        IntStream.range(0, 35).forEach(i -> store("reports/1/audio/%02d".formatted(i)));

        try (Stream<ListedBlob> listing = testee().list("reports/1/")) {
            Iterator<ListedBlob> blobs = listing.iterator();
            assertThat(blobs.next().key()).isEqualTo(new BlobKey("reports/1/audio/00"));
            assertThat(blobs.next().key()).isEqualTo(new BlobKey("reports/1/audio/01"));
        }
    }

    @Test
    default void deleteAllTakesThePrefixAndNothingElse() {
        IntStream.range(0, 25).forEach(i -> store("reports/1/audio/%02d".formatted(i)));
        store("reports/10/csv");

        assertThat(testee().deleteAll("reports/1/")).isEqualTo(25);
        assertThat(testee().deleteAll("reports/1/")).isZero();

        assertThat(keys("")).containsExactly("reports/10/csv");
    }

    @Test
    default void namedBlobsAreDeletedTogetherAndMissingOnesAreNoFault() {
        IntStream.range(0, 25).forEach(i -> store("reports/1/audio/%02d".formatted(i)));
        List<BlobKey> named = IntStream.range(0, 1_100)
                .mapToObj(i -> new BlobKey("reports/1/audio/%02d".formatted(i + 1)))
                .toList();

        testee().delete(named);
        testee().delete(List.of());

        assertThat(keys("")).containsExactly("reports/1/audio/00");
    }

    @Test
    default void everythingIsNotDeletedByMistake() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> testee().deleteAll(""));
    }

    private void store(String key) {
        testee().put(new BlobKey(key), BlobContent.of("x", "text/plain"));
    }

    private List<String> keys(String prefix) {
        try (Stream<ListedBlob> listing = testee().list(prefix)) {
            return listing.map(listed -> listed.key().value()).toList();
        }
    }
}
