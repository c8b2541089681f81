package dev.rekap.extraction.openai;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.rekap.contracts.Columns;
import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a language model. One call per transcript and no retries of its own: the ladder retries. What the model says counts only as
 * far as its quotes stand in the transcript.
 */
public final class OpenAiExtractor implements Extractor {

    private final ChatModel model;
    private final TokenCount tokens;
    private final Question question;
    private final AnswerReader answers;

    /** An extractor that asks the endpoint. */
    public OpenAiExtractor(Endpoint endpoint, TokenCount tokens, Clock clock) {
        JsonMapper json = JsonMapper.builder().build();
        this.tokens = tokens;
        this.question = new Question(json);
        this.answers = new AnswerReader(json);
        this.model = OpenAiChatModel.builder()
                .httpClientBuilder(new DeadlineHttpClientBuilder(endpoint.deadline(), clock))
                .baseUrl(endpoint.baseUrl().toString())
                // langchain4j insists on a key; servers that want none take any.
                .apiKey(endpoint.key().isBlank() ? "none" : endpoint.key().reveal())
                .modelName(endpoint.model())
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    @Override
    public List<ExtractedRecord> extract(Transcript transcript, Columns columns) {
        ChatResponse response = ask(ChatRequest.builder()
                .messages(question.ask(transcript, columns))
                .responseFormat(AnswerSchema.of(columns))
                .build());
        count(response.tokenUsage());
        return answers.read(text(response), transcript.text(), columns);
    }

    private ChatResponse ask(ChatRequest request) {
        try {
            return model.chat(request);
        } catch (ExtractorException e) {
            throw e;
        } catch (ContentFilteredException _) {
            throw rejected("the model refused");
        } catch (RuntimeException e) {
            // The message may quote the answer, and the answer what was said.
            throw DeadlineHttpClient.unavailable(
                    "the endpoint's answer cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private void count(@Nullable TokenUsage usage) {
        if (usage != null) {
            tokens.add(orZero(usage.inputTokenCount()), orZero(usage.outputTokenCount()));
        }
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private static String text(ChatResponse response) {
        @Nullable FinishReason reason = response.finishReason();
        if (reason == FinishReason.LENGTH) {
            throw rejected("the answer was cut off at the model's limit");
        }
        if (reason == FinishReason.CONTENT_FILTER) {
            throw rejected("the provider's filter held the answer back");
        }
        @Nullable String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            throw DeadlineHttpClient.unavailable("the answer is empty");
        }
        return text;
    }

    private static ExtractorException rejected(String message) {
        return new ExtractorException(FailureCode.EXTRACTOR_REJECTED, message);
    }
}
