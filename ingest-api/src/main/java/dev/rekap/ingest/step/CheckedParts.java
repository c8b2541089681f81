package dev.rekap.ingest.step;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.ingest.FileName;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.UploadAnswer.RejectedFile;
import dev.rekap.ingest.material.MaterialCheck;
import dev.rekap.ingest.material.MaterialCheck.PartFinding;
import dev.rekap.ingest.material.MaterialProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a message after the check of names and contents. A part has the place in which its file was sent, also when one
 * before it is refused.
 *
 * @param accepted what becomes part of the material, each with its file
 * @param rejected what does not
 */
record CheckedParts(Map<MaterialPart, IncomingFile> accepted, List<RejectedFile> rejected) {

    /** Checks files; the order stays. */
    static CheckedParts of(DecisionBlobs blobs, List<IncomingFile> files, List<String> surplus, MaterialCheck check) {
        Map<MaterialPart, IncomingFile> accepted = new LinkedHashMap<>();
        List<RejectedFile> rejected = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            IncomingFile file = files.get(i);
            switch (check(file, check)) {
                case PartFinding.Refused(var code) -> rejected.add(rejected(file.name(), code));
                case PartFinding.Fit fit -> accepted.put(part(i + 1, fit, blobs, file), file);
            }
        }
        surplus.forEach(name -> rejected.add(rejected(name, MaterialProblem.TOO_MANY_PARTS)));
        return new CheckedParts(accepted, rejected);
    }

    List<MaterialPart> parts() {
        return List.copyOf(accepted.keySet());
    }

    /** A photo of Telegram's has no name; that is no fault. */
    private static PartFinding check(IncomingFile file, MaterialCheck check) {
        if (!file.name().isEmpty() && !FileName.isValid(file.name())) {
            return new PartFinding.Refused(OrderProblem.INVALID_FILE_NAME);
        }
        try {
            return check.check(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MaterialPart part(int number, PartFinding.Fit fit, DecisionBlobs blobs, IncomingFile file) {
        return new MaterialPart(
                number,
                fit.kind(),
                blobs.material(file.sha256()),
                fit.contentType(),
                file.size(),
                file.sha256(),
                file.name().isEmpty() ? null : file.name());
    }

    private static RejectedFile rejected(String name, ProblemCode code) {
        return new RejectedFile(name, code, "");
    }
}
