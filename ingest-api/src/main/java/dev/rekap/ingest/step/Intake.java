package dev.rekap.ingest.step;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.OrderLimits;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.UploadAnswer.AcceptedFile;
import dev.rekap.ingest.UploadAnswer.RejectedFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides for each file of one upload whether the report takes it. Not thread-safe. */
final class Intake {

    private final StoredReport report;
    private final List<CheckedFile> files;
    private final List<String> surplus;

    /** Files that are stored, by this upload or an earlier one, in the order they were sent. */
    private final Map<CheckedFile.Valid, AudioFile> accepted = new LinkedHashMap<>();

    /** When each stored file was stored, by this upload or an earlier one. */
    private final Map<FileId, Instant> storedAt = new HashMap<>();

    /** Files that this upload stored itself. */
    private final List<CheckedFile.Valid> own = new ArrayList<>();

    private final Map<CheckedFile.Valid, RejectedFile> rejected = new LinkedHashMap<>();

    Intake(StoredReport report, List<CheckedFile> files, List<String> surplus) {
        this.report = report;
        this.files = files;
        this.surplus = surplus;
    }

    /** Whether no file can be taken, whatever the state of the report. */
    boolean hasNoValidFile() {
        return valid().isEmpty();
    }

    List<AudioFile> accepted() {
        return List.copyOf(accepted.values());
    }

    /** When a file was stored that {@link #store} found or stored. */
    Instant storedAt(FileId id) {
        return Objects.requireNonNull(storedAt.get(id));
    }

    /** Accepts the files that are in the manifest of a sealed report and rejects all others. */
    void reconcile(ReportSealed manifest) {
        Map<FileId, AudioFile> inManifest = byId(manifest);
        for (CheckedFile.Valid valid : valid()) {
            AudioFile there = inManifest.get(valid.id());
            if (there == null) {
                reject(valid, OrderProblem.REPORT_SEALED, "");
            } else {
                register(valid, there);
            }
        }
    }

    /**
     * Stores what is not stored, as long as there is room for it. A file that is there keeps its place.
     *
     * @param listed files of the report a moment ago
     * @param firstOrder of the first file of the upload; each has its place also when one before it is not taken, so that a
     *     repeat, which finds other files stored, does not move it
     */
    void store(Set<FileId> listed, long firstOrder, Instant now) {
        int left = OrderLimits.MAX_FILES - listed.size();
        for (CheckedFile.Valid valid : valid()) {
            Optional<StoredAudio> there = listed.contains(valid.id()) ? report.stored(valid.id()) : Optional.empty();
            if (there.isPresent()) {
                register(valid, there.get());
                continue;
            }
            if (left <= 0) {
                reject(valid, OrderProblem.TOO_MANY_FILES, "");
                continue;
            }
            AudioFile file = new AudioFile(
                    valid.id(),
                    valid.file().name(),
                    valid.contentType(),
                    valid.file().size(),
                    valid.file().sha256(),
                    firstOrder + files.indexOf(valid));
            if (report.store(new StoredAudio(file, now), valid.file())) {
                accepted.put(valid, file);
                storedAt.put(valid.id(), now);
                own.add(valid);
                left--;
            } else {
                register(
                        valid, report.stored(valid.id()).orElseThrow(() -> new RefusedException(StandardProblem.BUSY)));
            }
        }
    }

    /**
     * Checks the report again after storing, since it may have been sealed, closed or filled by others meanwhile.
     *
     * @param manifest of the report; called if the report is sealed
     * @return whether the report is sealed
     */
    boolean recheck(Supplier<Optional<ReportSealed>> manifest) {
        ReportListing after = report.list();
        if (after.closed()) {
            own.forEach(valid -> report.remove(valid.id()));
            throw new RefusedException(OrderProblem.REPORT_CLOSED);
        }
        List<CheckedFile.Valid> removed = removeSurplus(after.audio().size() - OrderLimits.MAX_FILES);
        // A concurrent seal may have listed a removed file between the listing above and its removal.
        boolean sealed = after.sealed() || (!removed.isEmpty() && report.list().sealed());
        Optional<ReportSealed> fixed = sealed ? manifest.get() : Optional.empty();
        if (fixed.isPresent()) {
            applyManifest(fixed.get(), removed);
            return true;
        }
        if (accepted.keySet().stream().anyMatch(valid -> !after.audio().contains(valid.id()))) {
            // Another upload of the same recording stored it and removed it again: the client must repeat the call.
            throw new RefusedException(StandardProblem.BUSY);
        }
        return false;
    }

    /**
     * Keeps the report within its limit while several uploads fill it at once.
     *
     * <p>It never ends above the limit: consider the file that was stored last of all that stay. Its upload listed the report
     * after storing it, so the listing held all files that stay and all that this upload removed, and it removed as many as were
     * over the limit, or all of its own. Two concurrent uploads may both remove files where one would have been enough; neither
     * had accepted them yet.
     */
    private List<CheckedFile.Valid> removeSurplus(int over) {
        List<CheckedFile.Valid> last = own.subList(Math.max(0, own.size() - Math.max(0, over)), own.size());
        List<CheckedFile.Valid> removed = List.copyOf(last);
        last.clear();
        for (CheckedFile.Valid valid : removed) {
            report.remove(valid.id());
            reject(valid, OrderProblem.TOO_MANY_FILES, "");
        }
        return removed;
    }

    private void applyManifest(ReportSealed manifest, List<CheckedFile.Valid> removed) {
        Map<FileId, AudioFile> inManifest = byId(manifest);
        for (CheckedFile.Valid valid : removed) {
            AudioFile there = inManifest.get(valid.id());
            if (there != null) {
                report.store(new StoredAudio(there, storedAt(valid.id())), valid.file());
                rejected.remove(valid);
                accepted.put(valid, there);
            }
        }
        for (CheckedFile.Valid valid : List.copyOf(accepted.keySet())) {
            if (!inManifest.containsKey(valid.id())) {
                if (own.contains(valid)) {
                    report.remove(valid.id());
                }
                reject(valid, OrderProblem.REPORT_SEALED, "");
            }
        }
    }

    UploadAnswer answer(boolean sealed) {
        List<AcceptedFile> acceptedFiles = new ArrayList<>();
        List<RejectedFile> rejectedFiles = new ArrayList<>();
        for (CheckedFile each : files) {
            switch (each) {
                case CheckedFile.Invalid(var invalid) -> rejectedFiles.add(invalid);
                case CheckedFile.Valid valid -> {
                    AudioFile file = accepted.get(valid);
                    if (file != null) {
                        acceptedFiles.add(new AcceptedFile(file.id(), file.name(), file.size()));
                    } else {
                        rejectedFiles.add(rejected.getOrDefault(
                                valid, new RejectedFile(valid.file().name(), StandardProblem.BUSY, "")));
                    }
                }
            }
        }
        surplus.forEach(name -> rejectedFiles.add(new RejectedFile(name, OrderProblem.TOO_MANY_FILES, "")));
        return new UploadAnswer(report.reportId(), acceptedFiles, rejectedFiles, sealed);
    }

    private void register(CheckedFile.Valid valid, StoredAudio there) {
        storedAt.put(valid.id(), there.storedAt());
        register(valid, there.file());
    }

    /** Accepts a stored recording under the same name as a repeated upload; rejects it as a duplicate under another name. */
    private void register(CheckedFile.Valid valid, AudioFile there) {
        if (there.name().equals(valid.file().name())) {
            accepted.put(valid, there);
        } else {
            reject(valid, OrderProblem.DUPLICATE_FILE, there.name());
        }
    }

    private void reject(CheckedFile.Valid valid, ProblemCode code, String subject) {
        accepted.remove(valid);
        rejected.put(valid, new RejectedFile(valid.file().name(), code, subject));
    }

    private List<CheckedFile.Valid> valid() {
        return files.stream()
                .filter(CheckedFile.Valid.class::isInstance)
                .map(CheckedFile.Valid.class::cast)
                .toList();
    }

    private static Map<FileId, AudioFile> byId(ReportSealed manifest) {
        return manifest.files().stream().collect(Collectors.toMap(AudioFile::id, Function.identity()));
    }
}
