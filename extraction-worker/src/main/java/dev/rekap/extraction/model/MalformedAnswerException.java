package dev.rekap.extraction.model;

/** A model answered, and not in the form that was asked for; the message is for the operator and tells nothing of the answer. */
final class MalformedAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with an answer. */
    enum Fault {
        /** It is prose, or JSON of another form. */
        FORM("malformed"),
        /** There is nothing in it. */
        EMPTY("empty"),
        /** It ends at the model's limit. */
        CUT("length");

        private final String errorType;

        Fault(String errorType) {
            this.errorType = errorType;
        }

        /** For meters. */
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
