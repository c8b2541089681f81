package dev.rekap.ingest;

import dev.rekap.contracts.ProblemCode;

/** A whole call is refused; nothing of it was stored. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final String subject;

    public RefusedException(ProblemCode code) {
        this(code, "");
    }

    /** Names the subject, such as a file name, that is shown to the caller. */
    public RefusedException(ProblemCode code, String subject) {
        super(code.name());
        this.code = code;
        this.subject = subject;
    }

    public ProblemCode code() {
        return code;
    }

    public String subject() {
        return subject;
    }
}
