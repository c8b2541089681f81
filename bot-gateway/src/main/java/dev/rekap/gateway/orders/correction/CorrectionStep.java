package dev.rekap.gateway.orders.correction;

/**
 * What a button of a correction does, or an answer to its question.
 *
 * @param number the page of a list, from 0, else report-service's number of the row; 0 where there is none
 * @param column of the value; empty where there is none
 * @param text the new value, or those of a new row; else empty
 */
public record CorrectionStep(Kind kind, int number, String column, String text) {

    /** Kinds of steps. Their names are stored. */
    public enum Kind {
        /** Shows the values to check. */
        SHOW_CHECKS,
        /** Shows all rows. */
        SHOW_ROWS,
        /** Shows a row. */
        SHOW_ROW,
        /** Shows a value with its readings. */
        SHOW_VALUE,
        /** Asks for a value. */
        ASK_VALUE,
        /** Asks for a new row. */
        ASK_ROW,
        /** Replaces a value. */
        REPLACE,
        /** Leaves a value as it is. */
        CONFIRM,
        /** Adds a row. */
        ADD,
        /** Removes a row. */
        REMOVE,
        /** Sends the table as it is now. */
        SEND,
        /** Ends the correction. */
        CLOSE
    }

    static CorrectionStep of(Kind kind, int number) {
        return new CorrectionStep(kind, number, "", "");
    }

    static CorrectionStep of(Kind kind, int number, String column) {
        return new CorrectionStep(kind, number, column, "");
    }

    /** The values to check, from the first. */
    public static CorrectionStep begin() {
        return of(Kind.SHOW_CHECKS, 0);
    }

    /** What follows from the answer to a question. */
    public CorrectionStep answered(String answer) {
        return new CorrectionStep(kind == Kind.ASK_ROW ? Kind.ADD : Kind.REPLACE, number, column, answer);
    }
}
