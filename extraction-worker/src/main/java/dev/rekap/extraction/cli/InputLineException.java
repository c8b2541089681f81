package dev.rekap.extraction.cli;

/** An input line cannot be used; the message is for who wrote it. */
final class InputLineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    InputLineException(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
