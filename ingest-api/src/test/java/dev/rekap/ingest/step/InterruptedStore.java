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

    /** Lets something happen right before the next listing. */
    void beforeList(Runnable act) {
        interruptions.add(new Interruption("before list", _ -> true, act));
    }

    void afterList(Runnable act) {
        interruptions.add(new Interruption("after list", _ -> true, act));
    }

    /** Lets something happen right before the next conditional put of a key that contains the text. */
    void beforePut(String text, Runnable act) {
        interruptions.add(new Interruption("before put", key -> key.contains(text), act));
    }

    void afterPut(String text, Runnable act) {
        interruptions.add(new Interruption("after put", key -> key.contains(text), act));
    }

    void afterInfo(String text, Runnable act) {
        interruptions.add(new Interruption("after info", key -> key.contains(text), act));
    }

    void afterDelete(String text, Runnable act) {
        interruptions.add(new Interruption("after delete", key -> key.contains(text), act));
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
        store.put(key, content);
    }

    @Override
    public boolean putIfAbsent(BlobKey key, BlobContent content) {
        at("before put", key.value());
        boolean stored = store.putIfAbsent(key, content);
        at("after put", key.value());
        return stored;
    }

    @Override
    public Optional<Blob> open(BlobKey key) {
        return store.open(key);
    }

    @Override
    public Optional<BlobInfo> info(BlobKey key) {
        Optional<BlobInfo> info = store.info(key);
        at("after info", key.value());
        return info;
    }

    @Override
    public Stream<ListedBlob> list(String prefix) {
        at("before list", prefix);
        List<ListedBlob> listed = store.list(prefix).toList();
        at("after list", prefix);
        return listed.stream();
    }

    @Override
    public void delete(BlobKey key) {
        store.delete(key);
        at("after delete", key.value());
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
