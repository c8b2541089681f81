package dev.rekap.gateway.channel.running;

import dev.rekap.gateway.RealParts;

/** Orders to the broker, as {@code rabbitmqctl} gives them; that costs a second of CPU, because it starts a second Erlang node. */
final class Broker {

    private Broker() {}

    /** Evaluates an expression of Erlang that answers {@code ok}. */
    static void evaluate(String expression) {
        String answer = RealParts.stack().rabbitmqctl("eval", expression).strip();
        if (!answer.equals("ok")) {
            throw new IllegalStateException(expression + ": " + answer);
        }
    }
}
