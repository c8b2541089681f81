package dev.rekap.contracts.decisions;

/**
 * One value of an approved action or of a receipt.
 *
 * @param name of the {@link ActionFields}, or in a receipt also another side's own, such as {@code status}
 * @param value never empty
 */
public record ActionField(String name, String value) {}
