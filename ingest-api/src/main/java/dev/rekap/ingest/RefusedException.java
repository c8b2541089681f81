package dev.rekap.ingest;

/** A whole call is not taken; nothing of it was stored. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String subject;

    public RefusedException(Refusal refusal) {
        this(refusal, "");
    }

    /** With what it is about, such as the name of a file, to be shown to the caller. */
    public RefusedException(Refusal refusal, String subject) {
        super(refusal.name());
        this.refusal = refusal;
        this.subject = subject;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String subject() {
        return subject;
    }
}
