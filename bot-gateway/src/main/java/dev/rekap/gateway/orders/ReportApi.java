package dev.rekap.gateway.orders;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.texts.Texts;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The API of report-service. Every call throws {@link UnavailableException} if it cannot answer now. */
public interface ReportApi {

    /**
     * The report with its recordings and rows.
     *
     * @throws GoneException if there is no such report
     */
    FetchedReport content(ReportId report);

    /**
     * Calls it off.
     *
     * @return the code of the problem that stands against it; none if it is done
     */
    Optional<String> cancel(ReportId report);

    /**
     * Tries its failed recordings again.
     *
     * @return the code of the problem that stands against it; none if it is done
     */
    Optional<String> retry(ReportId report);

    /**
     * Corrects and confirms values of a row.
     *
     * @param version that the caller saw
     * @param row by its number
     * @param values by column; an empty one empties the column
     * @param confirmed columns whose values are right as they stand
     * @return the code of the problem that stands against it; none if it is done
     */
    Optional<String> correct(ReportId report, int version, int row, Map<String, String> values, List<String> confirmed);

    /** Adds a row, as {@link #correct} changes one. */
    Optional<String> addRow(ReportId report, int version, Map<String, String> values);

    /** Removes a row, as {@link #correct} changes one. */
    Optional<String> removeRow(ReportId report, int version, int row);

    /**
     * Has the table sent as it is now, unless it was.
     *
     * @return the code of the problem that stands against it; none if it is done
     */
    Optional<String> announce(ReportId report);

    /** The address of a page on which whoever has it can hear and correct the report for a day; none if there is no such page. */
    Optional<URI> reviewPage(ReportId report);

    /**
     * Deletes it with all that is stored of it.
     *
     * @return whether it was known, now or before
     */
    boolean delete(ReportId report);

    /** Deletes all that is stored of a user, reports and what belongs to none. */
    void forget(UserId user);

    /** Words of a user that engines listen for, the most useful first. */
    List<String> vocabulary(UserId user);

    /** Clears them; they are learnt anew from what comes. */
    void clearVocabulary(UserId user);

    /**
     * What today cost so far, as report-service adds it up.
     *
     * @param amounts by currency; empty if nothing was asked that costs
     * @param warned users who are past their soft budget
     * @param spent users for whom nothing more is spent today
     */
    record CostFigures(SortedMap<String, BigDecimal> amounts, int warned, int spent) {

        public CostFigures(Map<String, BigDecimal> amounts, int warned, int spent) {
            this(new TreeMap<>(amounts), warned, spent);
        }
    }

    /** Formats of the table; their names wait in the outbox. */
    enum Format {
        XLSX,
        /** Separated by commas. */
        CSV,
        /** Separated by semicolons, with decimal commas. */
        CSV_SEMICOLON;

        /** The text that spreadsheets of this locale open in columns. */
        public static Format csv(Locale locale) {
            return locale.getLanguage().equals(Texts.INDONESIAN.getLanguage()) ? CSV_SEMICOLON : CSV;
        }

        /** As the names of its files end, without the dot. */
        public String extension() {
            return this == XLSX ? "xlsx" : "csv";
        }
    }

    /** What today cost so far, by the calendar of report-service. */
    CostFigures costs();

    /** All reports of a user, of whatever state. */
    List<ReportId> reportsOf(UserId user);
}
