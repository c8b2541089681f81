package dev.rekap.model;

/** A model's answer does not match the schema. The message is for the operator and does not quote the answer. */
public final class MalformedAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The fault of an answer. */
    public enum Fault {
        /** It is prose, or JSON of another form. */
        FORM("malformed"),
        /** It is empty. */
        EMPTY("empty"),
        /** It is cut off at the model's limit. */
        CUT("length");

        private final String errorType;

        Fault(String errorType) {
            this.errorType = errorType;
        }

        /** The error type, for meters. */
        public String errorType() {
            return errorType;
        }
    }

    private final Fault fault;

    /**
     * A malformed answer.
     *
     * @param message for the operator; does not quote the answer
     */
    public MalformedAnswerException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** The fault of the answer. */
    public Fault fault() {
        return fault;
    }
}
