package dev.rekap.simulator.telegram.methods;

import tools.jackson.databind.JsonNode;

/** A method of the Bot API, done alone. */
@FunctionalInterface
interface Method {
    /**
     * Does it.
     *
     * @return the {@code result} of the answer
     * @throws dev.rekap.simulator.telegram.Refusal when Telegram would refuse it
     */
    JsonNode call(MethodCall call);
}
