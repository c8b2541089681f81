package dev.rekap.gateway.channel.updates;

/** Makes an update durable before it is confirmed to Telegram. */
@FunctionalInterface
public interface UpdateSink {

    /**
     * Returns when the update is durable.
     *
     * @param raw the update as Telegram wrote it, JSON
     * @throws RuntimeException if it is not
     */
    void keep(byte[] raw);
}
