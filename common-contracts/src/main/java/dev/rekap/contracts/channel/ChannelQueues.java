package dev.rekap.contracts.channel;

import dev.rekap.contracts.MessageFamily;
import dev.rekap.contracts.RawQueue;
import java.util.List;

/** Queues of the chat channel, whatever product a chat is about. */
public final class ChannelQueues implements MessageFamily {

    /** Telegram's updates, one message each, until they are handled. */
    public static final RawQueue UPDATES = new RawQueue("updates", "rekap.gateway.updates");

    @Override
    public List<RawQueue> rawQueues() {
        return List.of(UPDATES);
    }
}
