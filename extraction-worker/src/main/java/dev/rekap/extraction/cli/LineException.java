package dev.rekap.extraction.cli;

/** An input line cannot be used; the message is for who wrote it. */
final class LineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    LineException(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
