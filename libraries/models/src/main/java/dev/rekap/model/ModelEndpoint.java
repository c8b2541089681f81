package dev.rekap.model;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * The endpoint of a model.
 *
 * @param baseUrl up to and including the version, such as {@code /v1}, where there is one
 * @param model such as {@code gpt-4.1-mini}
 * @param key blank for servers that need none
 * @param deadline of one call, from connecting to the last byte of the answer
 * @param contextTokens for which the server reserves room, where the client decides that
 */
public record ModelEndpoint(URI baseUrl, String model, Secret key, Duration deadline, int contextTokens) {

    /** The key for clients that insist on one; servers that need none accept any. */
    public String anyKey() {
        return key.isBlank() ? "none" : key.reveal();
    }
}
