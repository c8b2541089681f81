package dev.rekap.provider;

/** Decides whether providers that cost something may be called. */
@FunctionalInterface
public interface Budget {

    /** Unlimited budget. */
    Budget UNLIMITED = () -> false;

    /**
     * Whether nothing more may be spent now.
     *
     * @throws BudgetUnknownException if that cannot be found out
     */
    boolean isSpent() throws BudgetUnknownException;
}
