package dev.rekap.localstack.botapi.methods;

import tools.jackson.databind.JsonNode;

/** A method of the Bot API, done alone. */
@FunctionalInterface
interface Method {
    /**
     * Does it.
     *
     * @return the {@code result} of the answer
     * @throws dev.rekap.localstack.botapi.Refusal when Telegram would refuse it
     */
    JsonNode call(Call call);
}
