package dev.rekap.decision;

/**
 * A change of a field that was accepted.
 *
 * @param version of the decision that was shown
 * @param action number of the action
 * @param field its name
 * @param value as it was sent
 */
public record Answer(int version, int action, String field, String value) {}
