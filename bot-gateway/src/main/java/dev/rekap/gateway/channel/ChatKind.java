package dev.rekap.gateway.channel;

/** Where a conversation takes place. */
public enum ChatKind {
    PRIVATE,
    /** A group or supergroup; what the bot sees there is up to Telegram's privacy mode. */
    GROUP
}
