package dev.rekap.gateway.channel.running;

import dev.rekap.gateway.RealParts;

/**
 * As long as it is open the broker is stopped: it has ended all connections and refuses new ones, and its data are on disk. The
 * Erlang node that it runs in goes on, because a new one would cost six seconds of CPU.
 */
final class StoppedBroker implements AutoCloseable {

    StoppedBroker() {
        RealParts.stack().evaluate("rabbit:stop().");
    }

    @Override
    public void close() {
        RealParts.stack().evaluate("rabbit:start().");
    }
}
