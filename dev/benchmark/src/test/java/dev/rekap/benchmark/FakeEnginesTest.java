package dev.rekap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FakeEnginesTest {

    @Test
    void completionsForRekapAreRecordsInItsSchema() throws Exception {
        try (FakeEngines engines = FakeEngines.forRekap()) {
            JsonNode records = content(engines).path("records");
            assertThat(records.size()).isEqualTo(1);
            assertThat(records.get(0).path("column_3").path("value").asInt()).isEqualTo(24);
        }
    }

    @Test
    void completionsForTheYardstickAreAListOfThreeValues() throws Exception {
        try (FakeEngines engines = FakeEngines.forYardstick()) {
            assertThat(content(engines).size()).isEqualTo(3);
        }
    }

    @Test
    void callsOfEachKindAreCounted() throws Exception {
        try (FakeEngines engines = FakeEngines.forRekap()) {
            assertThat(post(engines, "/v1/audio/transcriptions").path("text").asString())
                    .contains("dua lusin");
            post(engines, "/v1/chat/completions");
            post(engines, "/v1/chat/completions");
            assertThat(engines.transcriptions()).isEqualTo(1);
            assertThat(engines.completions()).isEqualTo(2);
        }
    }

    private static JsonNode content(FakeEngines engines) throws Exception {
        return JsonMapper.shared()
                .readTree(post(engines, "/v1/chat/completions")
                        .path("choices")
                        .get(0)
                        .path("message")
                        .path("content")
                        .asString());
    }

    private static JsonNode post(FakeEngines engines, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(http.send(
                                    HttpRequest.newBuilder(URI.create(engines.url() + path))
                                            .POST(BodyPublishers.ofString("{}"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());
        }
    }
}
