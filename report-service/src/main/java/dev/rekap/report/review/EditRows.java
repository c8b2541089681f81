package dev.rekap.report.review;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Report;
import dev.rekap.report.ReportFile;
import dev.rekap.report.port.Background;
import dev.rekap.report.review.ReviewListener.Verdict;
import dev.rekap.report.review.ReviewedReports.Edited;
import dev.rekap.report.vocabulary.LearnVocabulary;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts rows of a report right that has ended with a table. Each change is the report's next version; the table is sent only when a person
 * asks for it. What was corrected teaches the vocabulary.
 *
 * <p>Every method takes the version that its caller saw, and gives back nothing if there is no such report. They throw
 * {@link EditRefusedException}, in this order, if the report has not ended with a table, is at another version, has no such row, or a
 * value is none of its column's type; then nothing has changed.
 */
public final class EditRows {

    /** Rows that persons add to one report, removed ones included. */
    static final int MOST_ADDED = 500;

    private static final Logger LOG = LoggerFactory.getLogger(EditRows.class);

    private final ReviewedReports reports;
    private final ReviewListener listener;
    private final LearnVocabulary learning;
    private final Background background;

    public EditRows(ReviewedReports reports, ReviewListener listener, LearnVocabulary learning, Background background) {
        this.reports = reports;
        this.listener = listener;
        this.learning = learning;
        this.background = background;
    }

    /**
     * What is to be different in a row.
     *
     * @param values by column; an empty one, or none, empties the column
     * @param confirmed columns whose values are right as they stand then
     * @param putBack whether a row that was removed is put back; else it is refused
     */
    public record Correction(Map<String, @Nullable String> values, Set<String> confirmed, boolean putBack) {}

    /** Corrects and confirms values of a row. */
    public Optional<Edited> correct(ReportId id, IntPredicate seen, int number, Correction correction) {
        return edit(id, seen, report -> {
            StoredRow row = row(report, number);
            if (row.removed() && !correction.putBack()) {
                throw new EditRefusedException(OrderProblem.RECORD_REMOVED);
            }
            correction.confirmed().forEach(name -> column(report.report(), name));
            return row.removed(false).with(entered(report.report(), correction.values()), correction.confirmed());
        });
    }

    /** Adds a row at the end. */
    public Optional<Edited> add(ReportId id, IntPredicate seen, Map<String, @Nullable String> values) {
        return edit(id, seen, report -> {
            if (report.rows().stream().filter(row -> row.file() == null).count() >= MOST_ADDED) {
                throw new EditRefusedException(OrderProblem.TOO_MANY_RECORDS);
            }
            Map<String, Optional<String>> entered = entered(report.report(), values);
            // Nothing was read there that could be confirmed.
            entered.values().removeIf(Optional::isEmpty);
            return StoredRow.added(report.nextNumber()).with(entered, Set.of());
        });
    }

    /** Removes a row; it is kept, and can be put back. */
    public Optional<Edited> remove(ReportId id, IntPredicate seen, int number) {
        return edit(id, seen, report -> row(report, number).removed(true));
    }

    private Optional<Edited> edit(ReportId id, IntPredicate seen, Function<ReviewedReport, StoredRow> edit) {
        Optional<Edited> edited = reports.edit(id, report -> {
            requireTable(report.report());
            if (!seen.test(report.report().version())) {
                throw new EditRefusedException(
                        OrderProblem.VERSION_CHANGED,
                        "",
                        Map.of("version", report.report().version()));
            }
            return edit.apply(report);
        });
        edited.filter(Edited::happened).ifPresent(this::follow);
        return edited;
    }

    /**
     * Requires that the report has ended with a table.
     *
     * @throws EditRefusedException if not
     */
    public static void requireTable(Report report) {
        if (!report.hasTable()) {
            boolean closed = report.status() == ReportStatus.CANCELLED || report.status() == ReportStatus.EXPIRED;
            throw new EditRefusedException(closed ? OrderProblem.REPORT_CLOSED : OrderProblem.NOT_FINISHED);
        }
    }

    private static StoredRow row(ReviewedReport report, int number) {
        return report.row(number).orElseThrow(() -> new EditRefusedException(OrderProblem.RECORD_NOT_FOUND));
    }

    private static Map<String, Optional<String>> entered(Report report, Map<String, @Nullable String> values) {
        Map<String, Optional<String>> entered = new LinkedHashMap<>();
        values.forEach((name, text) -> entered.put(name, EnteredValue.of(column(report, name), text)));
        return entered;
    }

    private static Column column(Report report, String name) {
        return report.settings().columns().list().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new EditRefusedException(OrderProblem.UNKNOWN_COLUMN, name, Map.of("column", name)));
    }

    private void follow(Edited edited) {
        report(edited);
        Report report = edited.after().report();
        background.run(background.traced("learn from a correction", () -> learn(report)), Duration.ZERO);
    }

    /** A failure is made good by the next correction, or when the next report ends. */
    private void learn(Report report) {
        try {
            learning.learn(report.settings().userId());
        } catch (RuntimeException e) {
            LOG.warn("Learning the vocabulary from a correction failed: {}", e.getMessage());
        }
    }

    private void report(Edited edited) {
        StoredRow after = edited.row();
        Optional<StoredRow> before = edited.before().row(after.number());
        Optional<ReportFile> file =
                Optional.ofNullable(after.file()).flatMap(edited.after().report()::file);
        if (before.isEmpty()) {
            listener.reviewed(Verdict.ROW_ADDED, file);
        } else if (after.file() != null) {
            if (after.removed() && !before.get().removed()) {
                listener.reviewed(Verdict.ROW_REMOVED, file);
            }
            after.reviews().stream()
                    .flatMap(review -> verdict(before.get().review(review.column()), review).stream())
                    .forEach(verdict -> listener.reviewed(verdict, file));
        }
    }

    private static Optional<Verdict> verdict(Optional<ValueReview> before, ValueReview after) {
        if (after.corrected()) {
            return before.filter(ValueReview::corrected).isPresent()
                    ? Optional.empty()
                    : Optional.of(Verdict.VALUE_CORRECTED);
        }
        return before.isPresent() ? Optional.empty() : Optional.of(Verdict.VALUE_CONFIRMED);
    }
}
