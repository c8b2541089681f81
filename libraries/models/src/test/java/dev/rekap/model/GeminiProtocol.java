package dev.rekap.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.rekap.model.vendor.GeminiApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gemini's generateContent: <a href="https://ai.google.dev/api/generate-content">reference</a>. */
public final class GeminiProtocol implements ModelProtocol {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public ModelApi api() {
        return new GeminiApi();
    }

    @Override
    public String basePath() {
        return "/v1beta";
    }

    @Override
    public String path() {
        return "/v1beta/models/test-model:generateContent";
    }

    @Override
    public Optional<KeyHeader> keyHeader() {
        return Optional.of(new KeyHeader("x-goog-api-key", ""));
    }

    @Override
    public String answer(String content, boolean cut) {
        return """
            {"candidates":[{"content":{"parts":[{"text":%s}],"role":"model"},"finishReason":"%s","index":0}],
            "usageMetadata":{"promptTokenCount":100,"candidatesTokenCount":20,"totalTokenCount":120},
            "modelVersion":"test-model","responseId":"1"}\
            """.formatted(JSON.writeValueAsString(content), cut ? "MAX_TOKENS" : "STOP");
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of("""
            {"candidates":[{"content":{"parts":[{"text":""}],"role":"model"},"finishReason":"SAFETY","index":0}],
            "usageMetadata":{"promptTokenCount":100,"candidatesTokenCount":0,"totalTokenCount":100},
            "modelVersion":"test-model","responseId":"1"}\
            """);
    }

    /** As it was seen in 2025 and 2026: a bad request, and the reason in its details. */
    @Override
    public ResponseDefinitionBuilder expiredKey() {
        return aResponse().withStatus(400).withBody("""
            {"error":{"code":400,"message":"API key expired. Please renew the API key.","status":"INVALID_ARGUMENT","details":[
            {"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID","domain":"googleapis.com"}]}}\
            """);
    }

    @Override
    public String instructions(JsonNode request) {
        return request.at("/systemInstruction/parts/0/text").asString();
    }

    @Override
    public String data(JsonNode request) {
        return request.at("/contents/0/parts/0/text").asString();
    }

    @Override
    public JsonNode schema(JsonNode request) {
        assertThat(request.at("/generationConfig/responseMimeType").asString()).isEqualTo("application/json");
        return request.at("/generationConfig/responseSchema");
    }

    @Override
    public int messages(JsonNode request) {
        return request.path("contents").size();
    }

    @Override
    public List<String> pictures(JsonNode request) {
        List<String> pictures = new ArrayList<>();
        for (JsonNode part : request.at("/contents/0/parts")) {
            if (part.has("inlineData")) {
                assertThat(part.at("/inlineData/mimeType").asString()).isEqualTo("image/jpeg");
                pictures.add(part.at("/inlineData/data").asString());
            }
        }
        return pictures;
    }
}
