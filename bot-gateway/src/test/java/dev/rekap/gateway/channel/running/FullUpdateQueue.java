package dev.rekap.gateway.channel.running;

/** As long as it is open the broker takes one update, and refuses others until that one is read. */
final class FullUpdateQueue implements AutoCloseable {

    FullUpdateQueue() {
        Broker.evaluate("rabbit_policy:parse_set(<<\"/\">>, <<\"full\">>, <<\"^rekap[.]gateway[.]updates$\">>,"
                + " <<\"{\\\"max-length\\\":1}\">>, 0, <<\"queues\">>, <<\"test\">>).");
    }

    @Override
    public void close() {
        Broker.evaluate("rabbit_policy:delete(<<\"/\">>, <<\"full\">>, <<\"test\">>).");
    }
}
