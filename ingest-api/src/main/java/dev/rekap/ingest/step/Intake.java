package dev.rekap.ingest.step;

import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.ingest.Refusal;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.UploadAnswer.AcceptedFile;
import dev.rekap.ingest.UploadAnswer.RejectedFile;
import dev.rekap.ingest.step.SortedFiles.Sorted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The files of one upload on their way into the report: each ends accepted or rejected. Not thread-safe. */
final class Intake {

    private final ReportShelf shelf;
    private final List<Sorted> sorted;
    private final List<String> surplus;

    /** Files that lie on the shelf, in the order they were sent; whether this upload put them there. */
    private final Map<Sorted.Fit, AudioFile> accepted = new LinkedHashMap<>();

    /** When each file that lies on the shelf came there, whoever put it there. */
    private final Map<FileId, Instant> storedAt = new HashMap<>();

    private final List<Sorted.Fit> own = new ArrayList<>();
    private final Map<Sorted.Fit, RejectedFile> rejected = new LinkedHashMap<>();

    Intake(ReportShelf shelf, List<Sorted> sorted, List<String> surplus) {
        this.shelf = shelf;
        this.sorted = sorted;
        this.surplus = surplus;
    }

    /** Whether no file can be taken, whatever the report holds. */
    boolean isHopeless() {
        return fit().isEmpty();
    }

    List<AudioFile> accepted() {
        return List.copyOf(accepted.values());
    }

    /** When a file came onto the shelf that {@link #store} found or put there. */
    Instant storedAt(FileId id) {
        return Objects.requireNonNull(storedAt.get(id));
    }

    /** Takes what is in the manifest of a sealed report and nothing else. */
    void goBy(ReportSealed manifest) {
        Map<FileId, AudioFile> files = byId(manifest);
        for (Sorted.Fit fit : fit()) {
            AudioFile there = files.get(fit.id());
            if (there == null) {
                reject(fit, Refusal.REPORT_SEALED, "");
            } else {
                meet(fit, there);
            }
        }
    }

    /**
     * Stores what is not stored, as long as there is room for it. A file that is there keeps its place.
     *
     * @param firstOrder of the first file of the upload; each has its place also when one before it is not taken, so that a
     *     repeat, which finds other files stored, does not move it
     */
    void store(int room, long firstOrder, Instant now) {
        int left = room;
        for (Sorted.Fit fit : fit()) {
            Optional<StoredAudio> there = shelf.stored(fit.id());
            if (there.isPresent()) {
                meet(fit, there.get());
                continue;
            }
            if (left <= 0) {
                reject(fit, Refusal.TOO_MANY_FILES, "");
                continue;
            }
            AudioFile file = new AudioFile(
                    fit.id(),
                    fit.file().name(),
                    fit.contentType(),
                    fit.file().size(),
                    fit.file().sha256(),
                    firstOrder + sorted.indexOf(fit));
            if (shelf.store(new StoredAudio(file, now), fit.file())) {
                accepted.put(fit, file);
                storedAt.put(fit.id(), now);
                own.add(fit);
                left--;
            } else {
                meet(fit, shelf.stored(fit.id()).orElseThrow(() -> new RefusedException(Refusal.BUSY)));
            }
        }
    }

    /**
     * Looks again after storing, for what others did meanwhile.
     *
     * @param manifest of the report, if it turns out to be sealed
     * @return whether it is
     */
    boolean settle(Supplier<Optional<ReportSealed>> manifest) {
        ReportListing after = shelf.list();
        if (after.closed()) {
            own.forEach(fit -> shelf.remove(fit.id()));
            throw new RefusedException(Refusal.REPORT_CLOSED);
        }
        List<Sorted.Fit> taken = takeSurplusAway(after.audio().size() - AcceptUpload.MAX_FILES);
        // What was taken away could still have been seen by a sealer between the listing and now.
        boolean sealed = after.sealed() || (!taken.isEmpty() && shelf.list().sealed());
        Optional<ReportSealed> fixed = sealed ? manifest.get() : Optional.empty();
        if (fixed.isPresent()) {
            keepWhatIsIn(fixed.get(), taken);
            return true;
        }
        if (accepted.keySet().stream().anyMatch(fit -> !after.audio().contains(fit.id()))) {
            // Another upload of the same recording had stored it and took it away again: asking once more settles it.
            throw new RefusedException(Refusal.BUSY);
        }
        return false;
    }

    /**
     * Keeps the report within its limit while several uploads fill it at once.
     *
     * <p>It never ends above the limit: of all files that stay, look at the one that was stored last. Its upload listed the
     * report after that, so it saw all that stay and all that it took away itself, and took away as many as were over the limit,
     * or all of its own. Two uploads at once may both give way where one would have been enough; neither was promised anything.
     */
    private List<Sorted.Fit> takeSurplusAway(int over) {
        List<Sorted.Fit> last = own.subList(Math.max(0, own.size() - Math.max(0, over)), own.size());
        List<Sorted.Fit> taken = List.copyOf(last);
        last.clear();
        for (Sorted.Fit fit : taken) {
            shelf.remove(fit.id());
            reject(fit, Refusal.TOO_MANY_FILES, "");
        }
        return taken;
    }

    private void keepWhatIsIn(ReportSealed manifest, List<Sorted.Fit> taken) {
        Map<FileId, AudioFile> files = byId(manifest);
        for (Sorted.Fit fit : taken) {
            AudioFile there = files.get(fit.id());
            if (there != null) {
                shelf.store(new StoredAudio(there, storedAt(fit.id())), fit.file());
                rejected.remove(fit);
                accepted.put(fit, there);
            }
        }
        for (Sorted.Fit fit : List.copyOf(accepted.keySet())) {
            if (!files.containsKey(fit.id())) {
                if (own.contains(fit)) {
                    shelf.remove(fit.id());
                }
                reject(fit, Refusal.REPORT_SEALED, "");
            }
        }
    }

    UploadAnswer answer(boolean sealed) {
        List<AcceptedFile> yes = new ArrayList<>();
        List<RejectedFile> no = new ArrayList<>();
        for (Sorted each : sorted) {
            switch (each) {
                case Sorted.Unfit(var unfit) -> no.add(unfit);
                case Sorted.Fit fit -> {
                    AudioFile file = accepted.get(fit);
                    if (file != null) {
                        yes.add(new AcceptedFile(file.id(), file.name(), file.size()));
                    } else {
                        no.add(rejected.getOrDefault(
                                fit, new RejectedFile(fit.file().name(), Refusal.BUSY, "")));
                    }
                }
            }
        }
        surplus.forEach(name -> no.add(new RejectedFile(name, Refusal.TOO_MANY_FILES, "")));
        return new UploadAnswer(shelf.reportId(), yes, no, sealed);
    }

    private void meet(Sorted.Fit fit, StoredAudio there) {
        storedAt.put(fit.id(), there.storedAt());
        meet(fit, there.file());
    }

    /** The same recording under the same name is the same upload again; under another name it is a second one. */
    private void meet(Sorted.Fit fit, AudioFile there) {
        if (there.name().equals(fit.file().name())) {
            accepted.put(fit, there);
        } else {
            reject(fit, Refusal.DUPLICATE_FILE, there.name());
        }
    }

    private void reject(Sorted.Fit fit, Refusal refusal, String subject) {
        accepted.remove(fit);
        rejected.put(fit, new RejectedFile(fit.file().name(), refusal, subject));
    }

    private List<Sorted.Fit> fit() {
        return sorted.stream()
                .filter(Sorted.Fit.class::isInstance)
                .map(Sorted.Fit.class::cast)
                .toList();
    }

    private static Map<FileId, AudioFile> byId(ReportSealed manifest) {
        return manifest.files().stream().collect(Collectors.toMap(AudioFile::id, Function.identity()));
    }
}
