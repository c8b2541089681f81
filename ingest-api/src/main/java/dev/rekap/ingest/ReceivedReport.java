package dev.rekap.ingest;

import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A report as far as it was received.
 *
 * @param id the report
 * @param settings as the first upload fixed them; none if it was deleted
 * @param sealedAt when its set of files was fixed, to the millisecond; none as long as it is not
 * @param closed whether it was cancelled, has expired or was deleted
 * @param files those that were published, and those under way; the latter are gone once it is sealed
 */
public record ReceivedReport(
        ReportId id,
        Optional<ReportSettings> settings,
        Optional<Instant> sealedAt,
        boolean closed,
        List<ReceivedFile> files) {

    private static final Comparator<AudioFile> UPLOAD_ORDER = Comparator.comparingLong(AudioFile::order)
            .thenComparing(file -> file.id().value());

    public ReceivedReport {
        files = List.copyOf(files);
    }

    /** A report that has just been opened. */
    public static ReceivedReport opened(ReportId id, ReportSettings settings) {
        return new ReceivedReport(id, Optional.of(settings), Optional.empty(), false, List.of());
    }

    /** The same report with these files. */
    public ReceivedReport with(List<ReceivedFile> others) {
        return new ReceivedReport(id, settings, sealedAt, closed, others);
    }

    public boolean sealed() {
        return sealedAt.isPresent();
    }

    public Optional<ReceivedFile> file(FileId file) {
        return files.stream().filter(each -> each.audio().id().equals(file)).findFirst();
    }

    /** Whether there is anything to seal. */
    public boolean hasStoredFile() {
        return files.stream().anyMatch(file -> file.state() != ReceivedFile.State.REGISTERED);
    }

    /** The fixed set of files; none if the report is not sealed, or was deleted. */
    public Optional<ReportSealed> manifest() {
        return settings.flatMap(fixed -> sealedAt.map(at -> new ReportSealed(
                id,
                fixed,
                files.stream().map(ReceivedFile::audio).sorted(UPLOAD_ORDER).toList(),
                at)));
    }
}
