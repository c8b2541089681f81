package dev.rekap.simulator.telegram.client;

import java.time.Duration;

/**
 * Misbehaviour to order with {@link SimulatedTelegram#misbehave}, for every call until it is cleared unless
 * {@link #times} says otherwise.
 *
 * @param method a method's name, {@code download} for files, {@code *} for all
 * @param kind {@code error}, {@code html}, {@code error_in_ok}, {@code garbage}, {@code slow}, {@code hang}, {@code cut}
 *     or {@code lost}
 * @param retryAfter seconds; 0 for none
 * @param description empty for Telegram's usual one
 * @param afterBytes of a cut download: how many bytes pass; -1 for half
 * @param count for how many calls; -1 until cleared
 * @param chat only for calls of this chat; 0 for any
 */
public record Fault(
        String method,
        String kind,
        int status,
        int retryAfter,
        String description,
        long delayMillis,
        long afterBytes,
        int count,
        long chat) {

    private static Fault of(String method, String kind, int status, int retryAfter, String description) {
        return new Fault(method, kind, status, retryAfter, description, 0, -1, -1, 0);
    }

    /** 429 with this {@code retry_after}, in seconds. */
    public static Fault tooManyRequests(String method, int retryAfter) {
        return of(method, "error", 429, retryAfter, "");
    }

    public static Fault internalError(String method) {
        return of(method, "error", 500, 0, "");
    }

    /** 502 with an HTML page. */
    public static Fault badGateway(String method) {
        return of(method, "html", 502, 0, "");
    }

    /** 409, as if another program polled with this token. */
    public static Fault conflict(String method) {
        return of(method, "error", 409, 0, "");
    }

    public static Fault unauthorized(String method) {
        return of(method, "error", 401, 0, "");
    }

    public static Fault blockedByUser(String method) {
        return of(method, "error", 403, 0, "");
    }

    public static Fault chatNotFound(String method) {
        return error(method, 400, "Bad Request: chat not found");
    }

    /** An error as Telegram writes it; an empty description stands for the usual one. */
    public static Fault error(String method, int status, String description) {
        return of(method, "error", status, 0, description);
    }

    /** Status 200 with an error in the body. */
    public static Fault errorInOk(String method) {
        return of(method, "error_in_ok", 500, 0, "");
    }

    /** Status 200 with what is not JSON. */
    public static Fault garbage(String method) {
        return of(method, "garbage", 200, 0, "");
    }

    /** Does it, and answers late. */
    public static Fault slow(String method, Duration delay) {
        return new Fault(method, "slow", 200, 0, "", delay.toMillis(), -1, -1, 0);
    }

    /** Neither does it nor answers, until faults are cleared. */
    public static Fault hang(String method) {
        return of(method, "hang", 200, 0, "");
    }

    /** Does nothing, and ends the connection in the middle of an answer; a download in the middle of the file. */
    public static Fault cut(String method) {
        return of(method, "cut", 200, 0, "");
    }

    /** Ends a download after so many bytes. */
    public static Fault cutDownload(long afterBytes) {
        return new Fault("download", "cut", 200, 0, "", 0, afterBytes, -1, 0);
    }

    /** Does it, and ends the connection before the answer. */
    public static Fault lostAnswer(String method) {
        return of(method, "lost", 200, 0, "");
    }

    /** The same, for the next calls only. */
    public Fault times(int calls) {
        return new Fault(method, kind, status, retryAfter, description, delayMillis, afterBytes, calls, chat);
    }

    /** The same, for the next call only. */
    public Fault once() {
        return times(1);
    }

    /** The same, for calls of one chat. */
    public Fault in(SimulatedChat only) {
        return new Fault(method, kind, status, retryAfter, description, delayMillis, afterBytes, count, only.id());
    }
}
