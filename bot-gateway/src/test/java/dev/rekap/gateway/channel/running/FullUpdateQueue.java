package dev.rekap.gateway.channel.running;

import dev.rekap.contracts.channel.ChannelQueues;
import dev.rekap.gateway.RealParts;

/** As long as it is open the broker takes one update, and refuses others until that one is read. */
final class FullUpdateQueue implements AutoCloseable {

    FullUpdateQueue() {
        RealParts.stack().limit(ChannelQueues.UPDATES.queueName(), 1);
    }

    @Override
    public void close() {
        RealParts.stack().unlimit();
    }
}
