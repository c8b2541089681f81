package dev.rekap.extraction.model;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * Where the model answers.
 *
 * @param baseUrl up to and including the version, such as {@code /v1}, where there is one
 * @param model such as {@code gpt-4.1-mini}
 * @param key blank for servers that want none
 * @param deadline of one call, from connecting to the last byte of the answer
 */
public record Endpoint(URI baseUrl, String model, Secret key, Duration deadline) {}
