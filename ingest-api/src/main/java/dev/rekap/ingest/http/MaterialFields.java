package dev.rekap.ingest.http;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.material.MaterialProblem;
import java.util.Map;
import java.util.Optional;

/** The fields of a message; as with {@link UploadFields}, what stands before the files is checked before they are read. */
record MaterialFields(
        Optional<DecisionId> decisionId,
        Optional<UserId> userId,
        int version,
        Optional<String> text,
        Optional<String> language,
        Optional<ReplyTo> replyTo,
        boolean dryRun,
        boolean keepParts) {

    private static final int MAX_VERSION = 1_000_000;

    /**
     * Reads the fields that are there.
     *
     * @throws ProblemException if one cannot be, or the caller may not act for this user
     */
    static MaterialFields parse(Map<MaterialField, String> texts, Caller caller) {
        FieldValues<MaterialField> values = new FieldValues<>(texts, caller);
        return new MaterialFields(
                values.value(MaterialField.DECISION_ID, DecisionId::parse),
                values.user(MaterialField.USER_ID),
                values.value(MaterialField.VERSION, MaterialFields::version).orElse(1),
                values.value(MaterialField.TEXT, MaterialFields::text),
                values.language(MaterialField.LANGUAGE),
                values.replyTo(MaterialField.REPLY_TO),
                values.flag(MaterialField.DRY_RUN),
                values.flag(MaterialField.KEEP_PARTS));
    }

    UserId requireUserId() {
        return userId.orElseThrow(() -> new ProblemException(StandardProblem.MISSING_USER_ID));
    }

    private static int version(String text) {
        int version = Integer.parseInt(text);
        if (version < 1 || version > MAX_VERSION) {
            throw new IllegalArgumentException("not a version");
        }
        return version;
    }

    private static String text(String text) {
        if (text.length() > Material.MAX_TEXT_LENGTH) {
            throw new ProblemException(MaterialProblem.TEXT_TOO_LONG);
        }
        if (text.indexOf('\0') >= 0) {
            // PostgreSQL stores no such text, and no chat sends one.
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, MaterialField.TEXT.label());
        }
        return text;
    }
}
