package dev.rekap.ingest.step;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.ingest.AudioCheck;
import dev.rekap.ingest.AudioCheck.Finding;
import dev.rekap.ingest.FileName;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.UploadAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of an upload after the check of its name and content; the state of the report is not looked at. */
sealed interface CheckedFile {

    /** A recording that the report may take. */
    record Valid(FileId id, IncomingFile file, String contentType) implements CheckedFile {}

    /** A file that no report takes. */
    record Invalid(UploadAnswer.RejectedFile rejected) implements CheckedFile {}

    /** Checks the files of an upload; the order stays. */
    static List<CheckedFile> of(ReportId report, List<IncomingFile> files, AudioCheck check) {
        Map<FileId, String> seen = new HashMap<>();
        List<CheckedFile> checked = new ArrayList<>();
        for (IncomingFile file : files) {
            FileId id = FileId.of(report, file.sha256());
            if (!FileName.isValid(file.name())) {
                checked.add(invalid(file, OrderProblem.INVALID_FILE_NAME, ""));
            } else if (seen.containsKey(id)) {
                checked.add(invalid(file, OrderProblem.DUPLICATE_FILE, seen.getOrDefault(id, "")));
            } else {
                checked.add(
                        switch (inspect(check, file)) {
                            case Finding.Audio(var contentType) -> new Valid(id, file, contentType);
                            case Finding.Unfit(var code) -> invalid(file, code, "");
                        });
                if (checked.getLast() instanceof Valid) {
                    seen.put(id, file.name());
                }
            }
        }
        return checked;
    }

    private static Finding inspect(AudioCheck check, IncomingFile file) {
        if (file.size() == 0) {
            return new Finding.Unfit(OrderProblem.EMPTY_FILE);
        }
        try {
            return check.check(file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckedFile invalid(IncomingFile file, ProblemCode code, String subject) {
        return new Invalid(new UploadAnswer.RejectedFile(file.name(), code, subject));
    }
}
