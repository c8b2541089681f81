package dev.rekap.action;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.Receipt;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A journal for tests. */
final class MemoryJournal implements ActionJournal {

    private final Map<String, JournalEntry> entries = new HashMap<>();

    @Override
    public Optional<JournalEntry> entry(String key, ActionVerb verb) {
        return Optional.ofNullable(entries.get(key + verb));
    }

    @Override
    public void begin(String key, ActionVerb verb, UserId user, Instant now, String note) {
        String kept = entry(key, verb)
                .filter(JournalEntry::isOpen)
                .map(JournalEntry::note)
                .orElse(note);
        entries.put(key + verb, new JournalEntry(now, kept, null, null));
    }

    @Override
    public void end(String key, ActionVerb verb, Instant now, JournalEntry.Result result, @Nullable Receipt receipt) {
        JournalEntry begun = entry(key, verb).orElseThrow();
        entries.put(key + verb, new JournalEntry(begun.begunAt(), begun.note(), result, receipt));
    }

    @Override
    public int forgetBefore(Instant moment) {
        return 0;
    }

    @Override
    public void forget(UserId user) {
        entries.clear();
    }
}
