package dev.rekap.model.vendor;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;

/** Anthropic's Messages API. */
public final class AnthropicApi implements ModelApi {

    /** The API requires a limit: room for some hundred records. */
    private static final int MAX_OUTPUT_TOKENS = 16_384;

    @Override
    public String defaultUrl() {
        return "https://api.anthropic.com/v1";
    }

    @Override
    public String defaultModel() {
        return "claude-haiku-4-5";
    }

    @Override
    public ChatModel connect(ModelEndpoint endpoint, HttpClientBuilder http) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(endpoint.anyKey())
                .modelName(endpoint.model())
                .maxTokens(MAX_OUTPUT_TOKENS)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }
}
