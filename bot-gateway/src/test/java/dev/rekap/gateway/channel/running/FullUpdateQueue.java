package dev.rekap.gateway.channel.running;

/** As long as it is open the broker takes one update, and refuses others until that one is read. */
final class FullUpdateQueue implements AutoCloseable {

    /** As {@code rabbitmqctl set_policy} does, which costs a second of CPU: it starts a second Erlang node. */
    FullUpdateQueue() {
        evaluate("rabbit_policy:parse_set(<<\"/\">>, <<\"full\">>, <<\"^rekap[.]gateway[.]updates$\">>,"
                + " <<\"{\\\"max-length\\\":1}\">>, 0, <<\"queues\">>, <<\"test\">>).");
    }

    @Override
    public void close() {
        evaluate("rabbit_policy:delete(<<\"/\">>, <<\"full\">>, <<\"test\">>).");
    }

    private static void evaluate(String expression) {
        String answer = EdgeService.stack().rabbitmqctl("eval", expression).strip();
        if (!answer.equals("ok")) {
            throw new IllegalStateException(expression + ": " + answer);
        }
    }
}
