package dev.rekap.ingest;

import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What was received: each report and its files. Changes of one report wait for each other, and each is done whole or not at all.
 *
 * <p>A file is in the manifest if, and only if, {@link #stored} named it before {@link #seal}.
 */
public interface ReceivedReports {

    Optional<ReceivedReport> find(ReportId id);

    /** Adds a report with its files, unless it is known. */
    void add(ReceivedReport report, Instant now);

    /**
     * Gives files their place in a report.
     *
     * @param choose says which files come in addition; if it throws, nothing changes
     * @return the report with them; none if it is not known
     */
    Optional<ReceivedReport> register(ReportId id, Function<ReceivedReport, List<ReceivedFile>> choose);

    /**
     * Notes that the content of registered files is in the blob store.
     *
     * @return those that the report has: the others were left out when it was sealed or closed meanwhile
     */
    Set<FileId> stored(ReportId id, Collection<FileId> files);

    /** Notes that the broker has confirmed the tasks of these files. */
    void published(ReportId id, Collection<FileId> files);

    /**
     * Fixes the set of files: those that are stored. A report without such a file, a closed and a sealed one stay as they are.
     *
     * @return the report afterwards; none if it is not known
     */
    Optional<ReceivedReport> seal(ReportId id, Instant now);

    /** Notes that the broker has confirmed the manifest. */
    void sealPublished(ReportId id);

    /**
     * Closes a report, also one that is not known. Files that were not published are forgotten.
     *
     * @param deleted whether everything but its id is to be forgotten
     */
    void close(ReportId id, boolean deleted, Instant now);

    /**
     * Files received before a time whose tasks are not published, the oldest first.
     *
     * @param limit how many at most
     */
    List<Unpublished> unpublishedFiles(Instant before, int limit);

    /**
     * Manifests fixed before a time that are not published, the oldest first.
     *
     * @param limit how many at most
     */
    List<ReportSealed> unpublishedSeals(Instant before, int limit);

    /** Takes back the place of a file that is registered and no more, and the report if that leaves it without a file. */
    void unregister(ReportId id, FileId file);

    /**
     * Forgets reports that were closed before a time, the earliest first: from then on their ids may be used again.
     *
     * @param limit how many at most
     */
    void forgetClosed(Instant before, int limit);

    /**
     * A file whose task is not published.
     *
     * @param report that it belongs to
     * @param settings of the report
     * @param file the file
     */
    record Unpublished(ReportId report, ReportSettings settings, ReceivedFile file) {}
}
