package dev.rekap.simulator.telegram.behaviour;

import org.jspecify.annotations.Nullable;

/**
 * Misbehaviour to order.
 *
 * @param method the method's name, {@code download} for files, {@code *} for all
 * @param chat only for calls of this chat; null for any
 * @param status of {@link Kind#ERROR} and {@link Kind#HTML}
 * @param retryAfter seconds, with status 429; else 0
 * @param description in place of the usual one; empty for the usual one
 * @param delayMillis of {@link Kind#SLOW}
 * @param afterBytes of {@link Kind#CUT}: how many bytes of the body pass; -1 for half of them
 */
public record InjectedFault(
        String method,
        @Nullable Long chat,
        Kind kind,
        int status,
        int retryAfter,
        String description,
        long delayMillis,
        long afterBytes) {
    /** How it misbehaves. */
    public enum Kind {
        /** An error as Telegram writes it; nothing is done. */
        ERROR,
        /** An error as a proxy writes it: a status with an HTML page; nothing is done. */
        HTML,
        /** Status 200 with an error in the body; nothing is done. */
        ERROR_IN_OK,
        /** Status 200 with what is not JSON; nothing is done. */
        GARBAGE,
        /** Done, and answered after a delay. */
        SLOW,
        /** Nothing is done and no answer comes until faults are cleared. */
        HANG,
        /** Nothing is done; the connection ends in the middle of an answer. */
        CUT,
        /** Done, but the connection ends before the answer. */
        LOST
    }

    boolean matches(String called, long inChat) {
        return (method.equals("*") || method.equals(called)) && (chat == null || chat == inChat);
    }
}
