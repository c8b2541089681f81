package dev.rekap.stt.engine.azure;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * Where Azure's speech service is and how it is called.
 *
 * @param baseUrl of the resource, such as {@code https://southeastasia.api.cognitive.microsoft.com}
 * @param key of the resource
 * @param maxUpload bytes of audio that the API takes, 250 MB by its reference
 * @param deadline of one call, from connecting to the last byte of the answer
 */
public record AzureEndpoint(URI baseUrl, Secret key, long maxUpload, Duration deadline) {

    /** The first version that is no preview and takes a list of phrases. */
    private static final String API_VERSION = "2025-10-15";

    URI endpoint() {
        return URI.create(baseUrl.toString().replaceAll("/+$", "")
                + "/speechtotext/transcriptions:transcribe?api-version="
                + API_VERSION);
    }
}
