package dev.rekap.gateway.channel.telegram;

import java.time.Duration;

/** A call of the Bot API failed. It never carries the bot's token. */
public final class TelegramException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What to make of it. */
    public enum Kind {
        /** 429: come back after {@link TelegramException#retryAfter()}. */
        RETRY_AFTER,
        /** 403, or there is no such chat: nothing can be sent there. */
        BLOCKED,
        /** The bot may not send this there: no right to, or the topic is closed. Something else, or elsewhere, may be sent. */
        NOT_ALLOWED,
        /** The message already shows what it should. */
        NOT_MODIFIED,
        /** The message to change is not there, or cannot be changed any more. */
        MESSAGE_GONE,
        /** The file is above what bots may download. */
        FILE_TOO_LARGE,
        /** Telegram does not have the file, for good. */
        FILE_GONE,
        /** The group became another chat, {@link TelegramException#movedTo()}. */
        MOVED,
        /** 400: it will never succeed as it is. */
        BAD_REQUEST,
        /** 401, or 404 for the whole method: the token is not (or no longer) a bot's. */
        UNAUTHORIZED,
        /** 409: another process polls with this token, or a webhook is set. */
        CONFLICT,
        /** Not now: a 5xx, or no connection. Telegram certainly has not done it. */
        UNAVAILABLE,
        /** The answer was cut off, late or unreadable: whether Telegram has done it is not known. */
        IN_DOUBT
    }

    private final Kind kind;
    private final int code;
    private final Duration retryAfter;
    private final long movedTo;

    private TelegramException(Kind kind, int code, String message, Duration retryAfter, long movedTo) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
        this.movedTo = movedTo;
    }

    /** A refusal with nothing but its kind. */
    public static TelegramException of(Kind kind, int code, String message) {
        return new TelegramException(kind, code, message, Duration.ZERO, 0);
    }

    /** A refusal for now. */
    public static TelegramException retryAfter(Duration wait, String message) {
        return new TelegramException(Kind.RETRY_AFTER, 429, message, wait, 0);
    }

    /** A refusal that names the chat to turn to. */
    public static TelegramException moved(long chat, String message) {
        return new TelegramException(Kind.MOVED, 400, message, Duration.ZERO, chat);
    }

    /** Itself, or one without the token should Telegram have repeated it. */
    public TelegramException without(TelegramAddress address) {
        String message = String.valueOf(getMessage());
        String scrubbed = address.scrub(message);
        return scrubbed.equals(message) ? this : new TelegramException(kind, code, scrubbed, retryAfter, movedTo);
    }

    public Kind kind() {
        return kind;
    }

    /** The error code that Telegram answered; 0 if there was no readable answer. */
    public int code() {
        return code;
    }

    /** How long to leave Telegram alone; zero if it is not given. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The chat's new id; 0 if it did not move. */
    public long movedTo() {
        return movedTo;
    }
}
