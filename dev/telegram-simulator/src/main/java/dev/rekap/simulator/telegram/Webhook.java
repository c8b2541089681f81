package dev.rekap.simulator.telegram;

/**
 * Where updates are posted.
 *
 * @param url empty when there is no webhook
 * @param secret what the header {@code X-Telegram-Bot-Api-Secret-Token} carries; empty for no header
 */
public record Webhook(String url, String secret, int maxConnections) {
    public static final Webhook NONE = new Webhook("", "", 40);

    public boolean isSet() {
        return !url.isEmpty();
    }
}
