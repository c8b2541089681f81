package dev.rekap.simulator.telegram.behaviour;

import java.time.Instant;

/**
 * A call that came too early.
 *
 * @param rule {@code chat}, {@code group}, {@code overall} or {@code retry_after}
 * @param earlyMillis how many milliseconds too early
 */
public record Violation(Instant at, String rule, String method, long chat, long earlyMillis) {}
