package dev.rekap.model.vendor;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;

/** Ollama's own API. It cuts a prompt that exceeds the context without an error, so a text that might not fit is rejected. */
public final class OllamaApi implements ModelApi {

    /** Of the context, for instructions, schema and answer. */
    private static final int RESERVED_TOKENS = 4096;

    /** Of Indonesian, and rather too few. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    @Override
    public String defaultUrl() {
        return "http://localhost:11434";
    }

    @Override
    public String defaultModel() {
        return "qwen2.5:3b";
    }

    @Override
    public ChatModel connect(ModelEndpoint endpoint, HttpClientBuilder http) {
        return OllamaChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.baseUrl().toString())
                .modelName(endpoint.model())
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .numCtx(endpoint.contextTokens())
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    @Override
    public int longestText(ModelEndpoint endpoint) {
        return Math.max(0, endpoint.contextTokens() - RESERVED_TOKENS) * CHARACTERS_PER_TOKEN;
    }
}
