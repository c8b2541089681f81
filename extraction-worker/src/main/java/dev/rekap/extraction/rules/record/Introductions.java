package dev.rekap.extraction.rules.record;

import dev.rekap.extraction.rules.mention.Mention.Name;
import dev.rekap.extraction.rules.mention.Mention.NameCue;
import java.util.ArrayList;
import java.util.List;

/** Puts right who was spoken to and who speaks: in "Mang Udin, es cendolnya dua, nama saya Gugun" the order is Gugun's. */
final class Introductions {

    /** A name that comes later is not that of somebody spoken to. */
    private static final int FIRST_WORDS = 3;

    private Introductions() {}

    static List<RecordDraft> settle(List<RecordDraft> drafts) {
        List<RecordDraft> settled = new ArrayList<>();
        for (RecordDraft draft : drafts) {
            RecordDraft known = settled.isEmpty() ? draft : settled.getLast();
            Name second = draft.name();
            if (known != draft && second != null && isNameOf(known, draft, second)) {
                known.addAll(List.copyOf(draft.mentions()));
                known.rename(second);
            } else {
                settled.add(draft);
            }
        }
        return settled;
    }

    /** Whether nothing was ordered under the second name, and the first was not surer. */
    private static boolean isNameOf(RecordDraft known, RecordDraft draft, Name second) {
        Name first = known.name();
        boolean bare = draft.addresses().isEmpty() && draft.quantities().isEmpty();
        if (first == null) {
            return false;
        }
        boolean completes = known.addresses().isEmpty() && draft.quantities().isEmpty();
        if (!bare) {
            // "es teh dua ke kos Putri … nama saya Nadin": the first was none.
            return completes
                    && ((first.cue() == NameCue.BARE && second.cue() == NameCue.STRONG) || isSpokenTo(first, second));
        }
        boolean surer = first.cue().compareTo(NameCue.FOR) > 0 && second.cue().compareTo(first.cue()) < 0;
        return surer || isSpokenTo(first, second);
    }

    private static boolean isSpokenTo(Name first, Name second) {
        return first.cue() == NameCue.HONORIFIC && first.from() <= FIRST_WORDS && second.cue() == NameCue.SELF;
    }
}
