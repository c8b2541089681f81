package dev.rekap.report.step;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.report.ReportContent;
import dev.rekap.report.vocabulary.DeliveredRows;
import dev.rekap.report.vocabulary.VocabularyStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps vocabularies in memory, and learns from the reports there. */
final class MemoryVocabularyStore implements VocabularyStore, DeliveredRows {

    private final MemoryReports reports;
    private final Map<UserId, Vocabulary> learnt = new HashMap<>();
    private final Map<UserId, Instant> cleared = new HashMap<>();

    MemoryVocabularyStore(MemoryReports reports) {
        this.reports = reports;
    }

    @Override
    public Vocabulary of(UserId user) {
        return learnt.getOrDefault(user, Vocabulary.NONE);
    }

    @Override
    public void put(UserId user, Vocabulary vocabulary) {
        learnt.put(user, vocabulary);
    }

    @Override
    public void delete(UserId user) {
        learnt.remove(user);
    }

    @Override
    public List<Delivered> latest(UserId user, int most) {
        return reports.of(user).stream()
                .filter(content ->
                        after(content.report().timeline().finishedAt(), cleared.getOrDefault(user, Instant.MIN)))
                .sorted(Comparator.comparing((ReportContent content) ->
                                content.report().timeline().createdAt())
                        .reversed())
                .flatMap(content -> content.rows().stream()
                        .map(row -> new Delivered(
                                content.report().id(),
                                content.report().settings().columns(),
                                row.values())))
                .limit(most)
                .toList();
    }

    private static boolean after(@Nullable Instant time, Instant other) {
        return time != null && time.isAfter(other);
    }

    @Override
    public Optional<Instant> clearedAt(UserId user) {
        return Optional.ofNullable(cleared.get(user));
    }

    @Override
    public void clear(UserId user, Instant now) {
        cleared.put(user, now);
    }
}
