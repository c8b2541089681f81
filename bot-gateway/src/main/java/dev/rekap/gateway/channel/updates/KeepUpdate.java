package dev.rekap.gateway.channel.updates;

/** Keeps an update where it is safe, before Telegram is let forget it. */
@FunctionalInterface
public interface KeepUpdate {

    /**
     * Returns when the update is durable.
     *
     * @param raw the update as Telegram wrote it, JSON
     * @throws RuntimeException if it is not
     */
    void keep(byte[] raw);
}
