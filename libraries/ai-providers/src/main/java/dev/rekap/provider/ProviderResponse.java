package dev.rekap.provider;

/**
 * A provider's response.
 *
 * @param <T> type of the value
 * @param usage that is billed
 */
public record ProviderResponse<T>(T value, Usage usage) {}
