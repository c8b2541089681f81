package dev.rekap.stt.engine.openai;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * Where an OpenAI-compatible engine is and how it is called.
 *
 * @param baseUrl up to and including {@code /v1}
 * @param model such as {@code whisper-1}
 * @param key sent as bearer token; blank for servers that want none
 * @param maxUpload bytes of audio that the API takes, 25 MB at OpenAI
 * @param deadline of one call, from connecting to the last byte of the answer
 */
public record OpenAiEndpoint(URI baseUrl, String model, Secret key, long maxUpload, Duration deadline) {

    URI endpoint() {
        return URI.create(baseUrl.toString().replaceAll("/+$", "") + "/audio/transcriptions");
    }
}
