package dev.rekap.ingest.step;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.Refusal;
import dev.rekap.ingest.RefusedException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Seals a report: from then on its set of files is fixed.
 *
 * <p>First the marker, then the listing, then the manifest, by conditional puts. An upload that stored its files and then finds
 * no marker is in every listing that follows a marker, so what was accepted is in the manifest. One that finds the marker helps
 * to write the manifest and goes by it. Whoever writes it first, there is one, and whoever crashed left nothing that another
 * call cannot finish.
 */
public final class SealReport {

    /** Uploads that overshoot the limit take their surplus away within a moment; see {@link AcceptUpload}. */
    private static final int LOOKS_FOR_SURPLUS = 10;

    private static final Comparator<AudioFile> UPLOAD_ORDER = Comparator.comparingLong(AudioFile::order)
            .thenComparing(file -> file.id().value());

    private final BlobStore blobs;
    private final ContractJson json;
    private final Publisher publisher;
    private final Clock clock;
    private final Runnable pause;

    /** Seals what lies in this store; {@code pause} is waited between two looks at a report with too many files. */
    public SealReport(BlobStore blobs, ContractJson json, Publisher publisher, Clock clock, Runnable pause) {
        this.blobs = blobs;
        this.json = json;
        this.publisher = publisher;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Seals the report and says so on the bus; repeating it says it again.
     *
     * @param mayActFor whether the caller may seal a report of this user
     * @throws RefusedException if there is no such report, it is another user's, it is closed, or it holds no file
     */
    public ReportSealed seal(ReportId reportId, Predicate<UserId> mayActFor) {
        ReportShelf shelf = new ReportShelf(blobs, json, reportId);
        ReportListing listing = shelf.list();
        Optional<ReportSettings> settings = shelf.settings();
        if (settings.isPresent() && !mayActFor.test(settings.get().userId())) {
            throw new RefusedException(Refusal.FOREIGN_REPORT);
        }
        if (listing.closed()) {
            throw new RefusedException(Refusal.REPORT_CLOSED);
        }
        if (settings.isEmpty()) {
            throw new RefusedException(Refusal.REPORT_NOT_FOUND);
        }
        if (listing.audio().isEmpty() && !listing.hasManifest()) {
            throw new RefusedException(Refusal.EMPTY_REPORT);
        }
        if (!listing.sealed()) {
            shelf.markSealing();
        }
        ReportSealed manifest = manifest(shelf, settings.get()).orElseThrow(() -> {
            shelf.unmarkSealing();
            return new RefusedException(Refusal.EMPTY_REPORT);
        });
        publisher.publish(manifest);
        return manifest;
    }

    /** The manifest of a report that bears the marker, written now if it is not there; none if there is no file. */
    Optional<ReportSealed> manifest(ReportShelf shelf, ReportSettings settings) {
        Optional<ReportSealed> written = shelf.manifest();
        if (written.isPresent()) {
            return written;
        }
        List<AudioFile> files = withoutSurplus(shelf).stream()
                .map(shelf::file)
                .flatMap(Optional::stream)
                .sorted(UPLOAD_ORDER)
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(shelf.fixManifest(new ReportSealed(
                shelf.reportId(), settings, files, clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }

    /**
     * Waits a while for uploads that overshot the limit. Should one have died before it took its surplus away, the manifest is
     * longer than the limit: which of the files were promised cannot be told, and none of those may be left out.
     */
    private Set<FileId> withoutSurplus(ReportShelf shelf) {
        Set<FileId> audio = shelf.list().audio();
        for (int look = 1; look < LOOKS_FOR_SURPLUS && audio.size() > AcceptUpload.MAX_FILES; look++) {
            pause.run();
            audio = shelf.list().audio();
        }
        return audio;
    }
}
