package dev.rekap.gateway.channel.texts;

/** The texts of the channel itself. */
public enum ChannelPhrase implements Phrase {
    ACCESS_REFUSED,
    HANDLING_FAILED,
    TIME_PATTERN,
    MONEY
}
