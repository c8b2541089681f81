package dev.rekap.decision;

/**
 * A yes that was accepted.
 *
 * @param version of the decision that was approved
 * @param hash of what was approved
 */
public record Approval(int version, String hash) {}
