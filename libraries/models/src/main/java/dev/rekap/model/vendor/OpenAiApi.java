package dev.rekap.model.vendor;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;

/** Any server with OpenAI's chat completions and their strict JSON schemas. */
public final class OpenAiApi implements ModelApi {

    @Override
    public String defaultUrl() {
        return "https://api.openai.com/v1";
    }

    @Override
    public String defaultModel() {
        return "gpt-4.1-mini";
    }

    @Override
    public ChatModel connect(ModelEndpoint endpoint, HttpClientBuilder http) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(endpoint.anyKey())
                .modelName(endpoint.model())
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }
}
