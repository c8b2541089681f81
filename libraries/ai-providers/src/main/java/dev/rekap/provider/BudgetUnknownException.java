package dev.rekap.provider;

/** The budget cannot be looked up. The message is for the operator. */
public final class BudgetUnknownException extends Exception {

    private static final long serialVersionUID = 1L;

    public BudgetUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
