package dev.rekap.ingest.step;

import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobInfo;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.ListedBlob;
import dev.rekap.contracts.BlobKey;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A store between whose calls others act: what is to happen before or after a call happens there, once. */
final class InterruptedStore implements BlobStore {

    private record Interruption(String moment, Predicate<String> key, Runnable act) {}

    private final BlobStore store;
    private final List<Interruption> interruptions = new ArrayList<>();

    InterruptedStore(BlobStore store) {
        this.store = store;
    }

    /** Lets something happen right before the next put of a key that contains the text. */
    void beforePut(String text, Runnable act) {
        interruptions.add(new Interruption("before put", key -> key.contains(text), act));
    }

    void afterPut(String text, Runnable act) {
        interruptions.add(new Interruption("after put", key -> key.contains(text), act));
    }

    private void at(String moment, String key) {
        List<Interruption> due = interruptions.stream()
                .filter(each -> each.moment().equals(moment) && each.key().test(key))
                .limit(1)
                .toList();
        interruptions.removeAll(due);
        due.forEach(each -> each.act().run());
    }

    @Override
    public void put(BlobKey key, BlobContent content) {
        at("before put", key.value());
        store.put(key, content);
        at("after put", key.value());
    }

    @Override
    public Optional<Blob> open(BlobKey key) {
        return store.open(key);
    }

    @Override
    public Optional<Blob> open(BlobKey key, long first, long last) {
        return store.open(key, first, last);
    }

    @Override
    public Optional<BlobInfo> info(BlobKey key) {
        return store.info(key);
    }

    @Override
    public Stream<ListedBlob> list(String prefix) {
        return store.list(prefix);
    }

    @Override
    public void delete(BlobKey key) {
        store.delete(key);
    }

    @Override
    public int deleteAll(String prefix) {
        return store.deleteAll(prefix);
    }

    @Override
    public URI presignedGet(BlobKey key, Duration validity) {
        return store.presignedGet(key, validity);
    }
}
