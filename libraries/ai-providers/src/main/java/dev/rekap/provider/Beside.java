package dev.rekap.provider;

/**
 * A question that is asked beside, when it has been answered already.
 *
 * @param <P> how it is asked
 * @param <T> of answer
 */
public interface Beside<P, T> extends Question<P, T>, AutoCloseable {

    /** How much an answer agrees with the one that counted, 0 to 1. */
    double agreement(T answer);

    /** Gives back what was held for it. */
    @Override
    default void close() {}
}
