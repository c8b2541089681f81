package dev.rekap.model;

/**
 * Reads a model's answer.
 *
 * @param <T> what it is read as
 */
@FunctionalInterface
public interface AnswerParser<T> {

    /**
     * Reads the text of an answer.
     *
     * @throws MalformedAnswerException if it has not the form that was asked for
     */
    T parse(String answer) throws MalformedAnswerException;
}
