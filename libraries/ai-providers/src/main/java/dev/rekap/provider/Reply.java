package dev.rekap.provider;

/**
 * What a provider answered.
 *
 * @param <T> of answer
 * @param usage what it asks to be paid for
 */
public record Reply<T>(T value, Usage usage) {}
