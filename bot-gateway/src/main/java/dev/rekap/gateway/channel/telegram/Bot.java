package dev.rekap.gateway.channel.telegram;

/**
 * Who the bot is, as Telegram says.
 *
 * @param id of its account
 * @param username without {@code @}
 */
public record Bot(long id, String username) {}
