package dev.rekap.report.review;

import dev.rekap.contracts.ProblemCode;
import java.util.Map;

/** A row cannot be edited in this way; nothing has changed. */
public final class EditRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final String subject;
    private final transient Map<String, Object> members;

    EditRefusedException(ProblemCode code) {
        this(code, "", Map.of());
    }

    /**
     * Says more.
     *
     * @param subject what it is about, such as a column; may be empty
     * @param members of the problem document
     */
    EditRefusedException(ProblemCode code, String subject, Map<String, Object> members) {
        super(code.name());
        this.code = code;
        this.subject = subject;
        this.members = members;
    }

    public ProblemCode code() {
        return code;
    }

    public String subject() {
        return subject;
    }

    public Map<String, Object> members() {
        return members;
    }
}
