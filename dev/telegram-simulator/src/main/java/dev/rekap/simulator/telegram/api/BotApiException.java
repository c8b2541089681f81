package dev.rekap.simulator.telegram.api;

import tools.jackson.databind.node.ObjectNode;

/** A call that is answered with an error, in Telegram's words. */
public final class BotApiException extends RuntimeException {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int BAD_GATEWAY = 502;

    private final int status;
    private final int retryAfter;

    private BotApiException(int status, String description, int retryAfter) {
        super(description);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public static BotApiException badRequest(String reason) {
        return new BotApiException(BAD_REQUEST, "Bad Request: " + reason, 0);
    }

    public static BotApiException forbidden(String reason) {
        return new BotApiException(FORBIDDEN, "Forbidden: " + reason, 0);
    }

    public static BotApiException conflict(String reason) {
        return new BotApiException(CONFLICT, "Conflict: " + reason, 0);
    }

    public static BotApiException unauthorized() {
        return of(UNAUTHORIZED, "", 0);
    }

    public static BotApiException notFound() {
        return of(NOT_FOUND, "", 0);
    }

    public static BotApiException tooLarge() {
        return of(TOO_LARGE, "", 0);
    }

    /** Told to wait so many seconds. */
    public static BotApiException tooManyRequests(int retryAfter) {
        return of(TOO_MANY_REQUESTS, "", retryAfter);
    }

    /** An error with Telegram's description of this status where none is given. */
    public static BotApiException of(int status, String description, int retryAfter) {
        return new BotApiException(status, description.isEmpty() ? usual(status, retryAfter) : description, retryAfter);
    }

    private static String usual(int status, int retryAfter) {
        return switch (status) {
            case BAD_REQUEST -> "Bad Request";
            case UNAUTHORIZED -> "Unauthorized";
            case FORBIDDEN -> "Forbidden: bot was blocked by the user";
            case NOT_FOUND -> "Not Found";
            case CONFLICT ->
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
            case TOO_LARGE -> "Request Entity Too Large";
            case TOO_MANY_REQUESTS -> "Too Many Requests: retry after " + retryAfter;
            case SERVER_ERROR -> "Internal Server Error";
            case BAD_GATEWAY -> "Bad Gateway";
            default -> "Error " + status;
        };
    }

    /** The HTTP status, which is the error code too. */
    public int status() {
        return status;
    }

    /** Seconds to wait; 0 when nothing is said of it. */
    public int retryAfter() {
        return retryAfter;
    }

    /** The answer's body. */
    public ObjectNode body() {
        ObjectNode body = Json.object()
                .put("ok", false)
                .put("error_code", status)
                .put("description", String.valueOf(getMessage()));
        if (retryAfter > 0) {
            body.putObject("parameters").put("retry_after", retryAfter);
        }
        return body;
    }
}
