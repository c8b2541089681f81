package dev.rekap.gateway.channel.texts;

/** The texts of the channel itself. */
public enum ChannelPhrase implements Phrase {
    ACCESS_REFUSED,
    ANONYMOUS_REFUSED,
    HANDLING_FAILED,
    NOT_ALLOWED_THERE,
    DOCUMENT_REFUSED,
    DOCUMENT_LATE,
    DOCUMENT_GONE,
    TIME_PATTERN,
    MONEY
}
