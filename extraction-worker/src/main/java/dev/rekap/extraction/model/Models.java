package dev.rekap.extraction.model;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import java.time.Clock;

/**
 * The models that can be asked. They differ in the protocol alone: question, schema and what is believed of the answer are the
 * same. langchain4j's own retries and logs are off.
 */
public final class Models {

    /** Anthropic wants a limit: room for some hundred records. */
    private static final int MOST_OUTPUT_TOKENS = 16_384;

    /** Of Ollama's context, for instructions, schema and answer. */
    private static final int RESERVED_TOKENS = 4096;

    /** Of Indonesian, and rather too few. */
    private static final int CHARACTERS_OF_A_TOKEN = 3;

    private Models() {}

    /** Any server with OpenAI's chat completions and their strict JSON schemas. */
    public static Extractor openAi(Endpoint endpoint, Clock clock) {
        return new ModelExtractor(
                OpenAiChatModel.builder()
                        .httpClientBuilder(new DeadlineHttpClientBuilder(endpoint.deadline(), clock))
                        .baseUrl(endpoint.baseUrl().toString())
                        // langchain4j insists on a key; servers that want none take any.
                        .apiKey(key(endpoint))
                        .modelName(endpoint.model())
                        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .strictJsonSchema(true)
                        .maxRetries(0)
                        .logRequests(false)
                        .logResponses(false)
                        .build(),
                Transcript.MAX_TEXT_LENGTH);
    }

    /** Google's Gemini API. */
    public static Extractor gemini(Endpoint endpoint, Clock clock) {
        return new ModelExtractor(
                GoogleAiGeminiChatModel.builder()
                        .httpClientBuilder(new DeadlineHttpClientBuilder(endpoint.deadline(), clock))
                        .baseUrl(endpoint.baseUrl().toString())
                        .apiKey(key(endpoint))
                        .modelName(endpoint.model())
                        .maxRetries(0)
                        .logRequests(false)
                        .logResponses(false)
                        .build(),
                Transcript.MAX_TEXT_LENGTH);
    }

    /** Anthropic's Messages API. */
    public static Extractor anthropic(Endpoint endpoint, Clock clock) {
        return new ModelExtractor(
                AnthropicChatModel.builder()
                        .httpClientBuilder(new DeadlineHttpClientBuilder(endpoint.deadline(), clock))
                        .baseUrl(endpoint.baseUrl().toString())
                        .apiKey(key(endpoint))
                        .modelName(endpoint.model())
                        .maxTokens(MOST_OUTPUT_TOKENS)
                        .maxRetries(0)
                        .logRequests(false)
                        .logResponses(false)
                        .build(),
                Transcript.MAX_TEXT_LENGTH);
    }

    /**
     * Ollama's own API.
     *
     * @param context tokens that the model is given room for; a longer question would be cut in silence, so that a transcript
     *     that might not fit is refused
     */
    public static Extractor ollama(Endpoint endpoint, int context, Clock clock) {
        return new ModelExtractor(
                OllamaChatModel.builder()
                        .httpClientBuilder(new DeadlineHttpClientBuilder(endpoint.deadline(), clock))
                        .baseUrl(endpoint.baseUrl().toString())
                        .modelName(endpoint.model())
                        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .numCtx(context)
                        .maxRetries(0)
                        .logRequests(false)
                        .logResponses(false)
                        .build(),
                Math.max(0, context - RESERVED_TOKENS) * CHARACTERS_OF_A_TOKEN);
    }

    private static String key(Endpoint endpoint) {
        return endpoint.key().isBlank() ? "none" : endpoint.key().reveal();
    }
}
