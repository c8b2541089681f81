package dev.rekap.extraction.model;

/** A model's answer does not match the schema. The message is for the operator and does not quote the answer. */
final class MalformedAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The fault of an answer. */
    enum Fault {
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
        String errorType() {
            return errorType;
        }
    }

    private final Fault fault;

    MalformedAnswerException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
