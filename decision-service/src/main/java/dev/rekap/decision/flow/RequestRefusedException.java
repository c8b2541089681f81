package dev.rekap.decision.flow;

import dev.rekap.decision.Decision;

/** A person's request cannot be served; the decision stays as it is. */
public final class RequestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int version;

    /** Why. The names are stable: they are codes of the API. */
    public enum Reason {
        CONTENT_CHANGED,
        ALREADY_DECIDED,
        EXPIRED,
        NOT_PLANNED,
        QUESTION_OPEN,
        DRY_RUN,
        NOTHING_TO_UNDO,
        UNDO_WINDOW_OVER,
        NEVER_ALLOWED,
        UNKNOWN_FIELD,
        FIELD_NEEDED,
        NOT_A_NUMBER,
        NEGATIVE_NUMBER,
        VALUE_TOO_LONG,
        LINE_BREAK
    }

    RequestRefusedException(Reason reason, Decision decision) {
        super(reason.name());
        this.reason = reason;
        this.version = decision.version();
    }

    public Reason reason() {
        return reason;
    }

    /** The version of the decision as it stands. */
    public int version() {
        return version;
    }
}
