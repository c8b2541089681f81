package dev.rekap.action;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the first note, as the journal does over several tries. */
public final class MemoryProgress implements Progress {

    private @Nullable String note;

    @Override
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    @Override
    public void changing(String now) {
        if (note == null) {
            note = now;
        }
    }
}
