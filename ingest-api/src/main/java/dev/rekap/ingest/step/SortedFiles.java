package dev.rekap.ingest.step;

import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.ingest.AudioCheck;
import dev.rekap.ingest.AudioCheck.Finding;
import dev.rekap.ingest.FileName;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.Refusal;
import dev.rekap.ingest.UploadAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of an upload in their order, each with what was found in it; nothing of the report is known here. */
final class SortedFiles {

    private SortedFiles() {}

    /** What one look at a file says. */
    sealed interface Sorted {

        /** A recording that the report may take. */
        record Fit(FileId id, IncomingFile file, String contentType) implements Sorted {}

        /** A file that no report takes. */
        record Unfit(UploadAnswer.RejectedFile rejected) implements Sorted {}
    }

    static List<Sorted> of(ReportId report, List<IncomingFile> files, AudioCheck check) {
        Map<FileId, String> seen = new HashMap<>();
        List<Sorted> sorted = new ArrayList<>();
        for (IncomingFile file : files) {
            FileId id = FileId.of(report, file.sha256());
            if (!FileName.isValid(file.name())) {
                sorted.add(unfit(file, Refusal.INVALID_FILE_NAME, ""));
            } else if (seen.containsKey(id)) {
                sorted.add(unfit(file, Refusal.DUPLICATE_FILE, seen.getOrDefault(id, "")));
            } else {
                sorted.add(
                        switch (look(check, file)) {
                            case Finding.Audio(var contentType) -> new Sorted.Fit(id, file, contentType);
                            case Finding.Unfit(var refusal) -> unfit(file, refusal, "");
                        });
                if (sorted.getLast() instanceof Sorted.Fit) {
                    seen.put(id, file.name());
                }
            }
        }
        return sorted;
    }

    private static Finding look(AudioCheck check, IncomingFile file) {
        if (file.size() == 0) {
            return new Finding.Unfit(Refusal.EMPTY_FILE);
        }
        try {
            return check.check(file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sorted unfit(IncomingFile file, Refusal refusal, String subject) {
        return new Sorted.Unfit(new UploadAnswer.RejectedFile(file.name(), refusal, subject));
    }
}
