package dev.rekap.ingest.http;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.FileName;
import dev.rekap.ingest.UploadAnswer.RejectedFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file that was not taken.
 *
 * @param name as it was sent, or the beginning of it
 * @param code of the problem
 * @param message in the caller's language
 */
record RejectedBody(String name, String code, String message) {

    static List<RejectedBody> of(List<RejectedFile> files, Locale locale) {
        return files.stream().map(file -> of(file, locale)).toList();
    }

    private static RejectedBody of(RejectedFile file, Locale locale) {
        ProblemException problem = new ProblemException(file.code(), file.subject());
        return new RejectedBody(FileName.shown(file.name()), problem.code().name(), problem.detail(locale));
    }

    /** If no file was taken: the code that all of them share, or else {@link OrderProblem#NO_FILE_ACCEPTED}. */
    static ProblemException problem(List<RejectedFile> files, Locale locale) {
        Set<ProblemCode> codes = files.stream().map(RejectedFile::code).collect(Collectors.toSet());
        return new ProblemException(codes.size() == 1 ? codes.iterator().next() : OrderProblem.NO_FILE_ACCEPTED)
                .with("rejected", of(files, locale));
    }
}
