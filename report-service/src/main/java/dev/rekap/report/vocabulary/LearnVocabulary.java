package dev.rekap.report.vocabulary;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.report.vocabulary.DeliveredRows.Delivered;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Learns the names, streets and products of a user's orders: values of text columns without any doubt, of at least two reports, those of
 * most reports first. What a person put in place of what was read counts like one more report: it is a word that was misheard. Of an address what stands before its first digit counts, for the street comes again, and the number seldom.
 */
public final class LearnVocabulary {

    private static final int ROWS = 300;
    private static final int LEAST_COUNT = 2;
    private static final int SHORTEST = 3;
    private static final Set<Flag> SEEN = Set.of(Flag.CORRECTED_BY_PERSON, Flag.CONFIRMED_BY_PERSON);
    private static final Pattern FROM_THE_FIRST_DIGIT = Pattern.compile(
            "[\\s,.]*+(?:\\b(?:no|nomor|nomer|rt|rw|blok)\\b\\.?\\s*+)*+[0-9].*+", Pattern.CASE_INSENSITIVE);

    private final DeliveredRows rows;
    private final VocabularyStore vocabularies;
    private final Clock clock;

    public LearnVocabulary(DeliveredRows rows, VocabularyStore vocabularies, Clock clock) {
        this.rows = rows;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /** A term, the reports that contain it, and those in which a person wrote it. */
    private record Term(String text, Set<ReportId> reports, Set<ReportId> corrected) {

        private int count() {
            return reports.size() + (corrected.isEmpty() ? 0 : 1);
        }
    }

    public Vocabulary of(UserId user) {
        return vocabularies.of(user);
    }

    /**
     * Learns anew from what was delivered and is still there.
     *
     * @throws BlobStoreException if it could not be put: what was learnt before stays
     */
    public void learn(UserId user) {
        Optional<Instant> clearedBefore = rows.clearedAt(user);
        List<String> learnt = terms(user);
        if (learnt.isEmpty()) {
            vocabularies.delete(user);
            return;
        }
        vocabularies.put(user, new Vocabulary(learnt));
        if (!rows.clearedAt(user).equals(clearedBefore)) {
            // Cleared while it was learnt, from rows of before.
            vocabularies.delete(user);
        }
    }

    private List<String> terms(UserId user) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Delivered row : rows.latest(user, ROWS)) {
            for (Column column : row.columns().list()) {
                row.values().fields().stream()
                        .filter(field -> field.column().equals(column.name()) && isSure(column, field))
                        .forEach(field -> add(terms, row.report(), field));
            }
        }
        return terms.values().stream()
                .filter(term -> term.count() >= LEAST_COUNT)
                .sorted(Comparator.comparingInt(Term::count).reversed())
                .limit(Vocabulary.MOST_TERMS)
                .map(Term::text)
                .toList();
    }

    private static void add(Map<String, Term> terms, ReportId report, ExtractedField field) {
        String text = term(String.valueOf(field.value()));
        if (text.length() >= SHORTEST && text.length() <= Vocabulary.LONGEST_TERM) {
            Term term = terms.computeIfAbsent(
                    text.toLowerCase(Locale.ROOT), _ -> new Term(text, new HashSet<>(), new HashSet<>()));
            term.reports().add(report);
            if (field.flags().contains(Flag.CORRECTED_BY_PERSON)) {
                term.corrected().add(report);
            }
        }
    }

    /**
     * Clears what was learnt; it is learnt anew from what is delivered from now on.
     *
     * @throws BlobStoreException if it may be left
     */
    public void clear(UserId user) {
        rows.clear(user, clock.instant());
        vocabularies.delete(user);
    }

    private static boolean isSure(Column column, ExtractedField field) {
        return column.type() == ColumnType.TEXT
                && field.value() != null
                && (field.flags().isEmpty() || field.flags().stream().anyMatch(SEEN::contains));
    }

    private static String term(String value) {
        return FROM_THE_FIRST_DIGIT
                .matcher(value.strip().replaceAll("\\s+", " "))
                .replaceFirst("")
                .strip();
    }
}
