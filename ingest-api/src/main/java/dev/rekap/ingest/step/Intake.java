package dev.rekap.ingest.step;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.OrderLimits;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.ingest.ReceivedFile;
import dev.rekap.ingest.ReceivedFile.State;
import dev.rekap.ingest.ReceivedReport;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.UploadAnswer.AcceptedFile;
import dev.rekap.ingest.UploadAnswer.RejectedFile;
import dev.rekap.ingest.UploadRequest;
import dev.rekap.ingest.step.CheckedFile.Invalid;
import dev.rekap.ingest.step.CheckedFile.Valid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides for each file of one upload whether the report takes it. Not thread-safe. */
final class Intake {

    private final UploadRequest upload;
    private final List<CheckedFile> files;

    /** What the report takes, by this upload or an earlier one, in the order the files were sent. */
    private final Map<Valid, ReceivedFile> accepted = new LinkedHashMap<>();

    /** Duplicates of files that another upload has registered and not stored: it may never do so. */
    private final Map<Valid, ReceivedFile> underWay = new LinkedHashMap<>();

    private final Map<FileId, RejectedFile> rejected = new HashMap<>();

    Intake(UploadRequest upload, List<CheckedFile> files) {
        this.upload = upload;
        this.files = files;
    }

    /** Whether no file can be taken, whatever the state of the report. */
    boolean hasNoValidFile() {
        return valid().isEmpty();
    }

    /**
     * Decides by what the report has.
     *
     * @param firstOrder place of the first file of the upload; each has its place also when one before it is not taken, so that a
     *     repeat, which finds other files there, does not move it
     * @return the files that come in addition
     */
    List<ReceivedFile> decide(ReceivedReport report, long firstOrder, Instant now) {
        accepted.clear();
        underWay.clear();
        rejected.clear();
        List<ReceivedFile> added = new ArrayList<>();
        for (Valid valid : valid()) {
            Optional<ReceivedFile> there = report.file(valid.id());
            if (there.isPresent()) {
                acceptRepeated(valid, there.get());
            } else if (report.sealed()) {
                reject(valid, OrderProblem.REPORT_SEALED, "");
            } else if (report.files().size() + added.size() >= OrderLimits.MAX_FILES) {
                reject(valid, OrderProblem.TOO_MANY_FILES, "");
            } else {
                ReceivedFile file =
                        new ReceivedFile(describe(valid, firstOrder + files.indexOf(valid)), now, State.REGISTERED);
                accepted.put(valid, file);
                added.add(file);
            }
        }
        return added;
    }

    private static AudioFile describe(Valid valid, long order) {
        return new AudioFile(
                valid.id(),
                valid.file().name(),
                valid.contentType(),
                valid.file().size(),
                valid.file().sha256(),
                order);
    }

    /** Accepts a recording that is there under the same name as a repeated upload; rejects it as a duplicate under another name. */
    private void acceptRepeated(Valid valid, ReceivedFile there) {
        if (there.audio().name().equals(valid.file().name())) {
            accepted.put(valid, there);
        } else {
            reject(valid, OrderProblem.DUPLICATE_FILE, there.audio().name());
            if (there.state() == State.REGISTERED) {
                underWay.put(valid, there);
            }
        }
    }

    /** Files whose content the report needs and the blob store may not have yet. */
    List<Valid> toStore() {
        return taken().filter(each -> each.getValue().state() == State.REGISTERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Files of the report whose task the broker may not have. */
    List<ReceivedFile> toPublish() {
        return taken().map(Map.Entry::getValue)
                .filter(file -> file.state() != State.PUBLISHED)
                .toList();
    }

    private Stream<Map.Entry<Valid, ReceivedFile>> taken() {
        return Stream.concat(accepted.entrySet().stream(), underWay.entrySet().stream());
    }

    /** Takes back what was decided of a file. */
    void reject(Valid valid, ProblemCode code, String subject) {
        accepted.remove(valid);
        underWay.remove(valid);
        rejected.put(valid.id(), new RejectedFile(valid.file().name(), code, subject));
    }

    UploadAnswer answer(ReceivedReport report) {
        List<AcceptedFile> acceptedFiles = accepted.values().stream()
                .map(ReceivedFile::audio)
                .map(file -> new AcceptedFile(file.id(), file.name(), file.size()))
                .toList();
        List<RejectedFile> rejectedFiles = new ArrayList<>();
        for (CheckedFile file : files) {
            switch (file) {
                case Invalid(var invalid) -> rejectedFiles.add(invalid);
                case Valid valid when rejected.containsKey(valid.id()) -> rejectedFiles.add(rejected.get(valid.id()));
                case Valid _ -> {}
            }
        }
        upload.surplus().forEach(name -> rejectedFiles.add(new RejectedFile(name, OrderProblem.TOO_MANY_FILES, "")));
        return new UploadAnswer(report.id(), acceptedFiles, rejectedFiles, report.sealed());
    }

    private List<Valid> valid() {
        return files.stream()
                .filter(Valid.class::isInstance)
                .map(Valid.class::cast)
                .toList();
    }
}
