package dev.rekap.extraction.openai;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * Where the model answers.
 *
 * @param baseUrl up to and including {@code /v1}
 * @param model such as {@code gpt-4.1-mini}
 * @param key bearer token; blank for servers that want none
 * @param deadline of one call, from connecting to the last byte of the answer
 */
public record Endpoint(URI baseUrl, String model, Secret key, Duration deadline) {}
