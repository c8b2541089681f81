package dev.rekap.stt.engine.google;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where Google's speech service is and how it is called.
 *
 * @param baseUrl such as {@code https://asia-southeast1-speech.googleapis.com}
 * @param project that pays
 * @param location where the model runs, such as {@code asia-southeast1}
 * @param model such as {@code chirp_2}
 * @param credentials key file of a service account, JSON as Google's console gives it
 * @param deadline of one call, from connecting to the last byte of the answer
 */
public record GoogleEndpoint(
        URI baseUrl, String project, String location, String model, Path credentials, Duration deadline) {

    URI endpoint() {
        return URI.create(baseUrl.toString().replaceAll("/+$", "") + "/v2/projects/" + project + "/locations/"
                + location + "/recognizers/_:recognize");
    }
}
