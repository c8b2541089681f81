package dev.rekap.proposal.step;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.proposal.PictureDescription;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done of reading material before it had to wait: it is neither done nor forgotten when it is read again.
 *
 * @param attempts all calls so far
 * @param descriptions of the pictures, if a model looked at them
 */
public record ReadingProgress(List<ProviderCall> attempts, List<PictureDescription> descriptions) {

    static final ReadingProgress NONE = new ReadingProgress(List.of(), List.of());

    public ReadingProgress {
        attempts = List.copyOf(attempts);
        descriptions = List.copyOf(descriptions);
    }

    ReadingProgress plus(List<ProviderCall> calls) {
        List<ProviderCall> all = new ArrayList<>(attempts);
        all.addAll(calls);
        return new ReadingProgress(all, descriptions);
    }

    ReadingProgress with(List<PictureDescription> seen) {
        return new ReadingProgress(attempts, seen);
    }
}
