package dev.rekap.action;

import java.util.Optional;

/** Where an action notes that it begins to change something. */
public interface Progress {

    /** Writes nothing down and knows nothing of earlier tries. */
    Progress NONE = new Progress() {
        @Override
        public Optional<String> note() {
            return Optional.empty();
        }

        @Override
        public void changing(String note) {}
    };

    /** What an earlier try, of which it is not known whether it came to an end, noted before it changed something. */
    Optional<String> note();

    /**
     * Writes down that from now on something may have changed; to be called before the first request that could.
     *
     * @param note how the other side stands now, as far as a later try needs it; a note of an earlier try is kept instead
     */
    void changing(String note);
}
