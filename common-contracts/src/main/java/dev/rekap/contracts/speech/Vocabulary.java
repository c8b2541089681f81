package dev.rekap.contracts.speech;

import java.util.List;

/**
 * What an engine is told to listen for: names of customers, streets and products of one user.
 *
 * @param terms the most useful first; at most {@value #MOST_TERMS}, each of 1 to {@value #LONGEST_TERM} characters
 */
public record Vocabulary(List<String> terms) {

    public static final int MOST_TERMS = 10;
    public static final int LONGEST_TERM = 60;

    /** Nothing in particular. */
    public static final Vocabulary NONE = new Vocabulary(List.of());

    public Vocabulary {
        terms = List.copyOf(terms);
        if (terms.size() > MOST_TERMS
                || terms.stream().anyMatch(term -> term.isBlank() || term.length() > LONGEST_TERM)) {
            throw new IllegalArgumentException("a vocabulary has at most 10 terms of 1 to 60 characters");
        }
    }
}
