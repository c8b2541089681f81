package dev.rekap.model.vendor;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;

/** Google's Gemini API. */
public final class GeminiApi implements ModelApi {

    @Override
    public String defaultUrl() {
        return "https://generativelanguage.googleapis.com/v1beta";
    }

    @Override
    public String defaultModel() {
        return "gemini-2.5-flash";
    }

    @Override
    public ChatModel connect(ModelEndpoint endpoint, HttpClientBuilder http) {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(endpoint.anyKey())
                .modelName(endpoint.model())
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }
}
