package dev.rekap.extraction.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.extraction.model.MalformedAnswerException.Fault;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a language model of any vendor: once per transcript, and a second time if the answer is malformed or cut off. Failed calls are
 * not retried here: the router has other extractors, and the retry ladder repeats the step. Only values with evidence in the
 * transcript count.
 */
public final class ModelExtractor implements Extractor {

    /** The model or its filter refused; a second call would be refused too. */
    private static final String REFUSAL = "refusal";

    private final ChatModel model;
    private final int longestTranscript;
    private final ModelPrompt prompt;
    private final AnswerReader answers;

    /** An answer of the model, well-formed or not. */
    private record Answer(String text, boolean cut, Usage usage) {}

    /**
     * An extractor that calls the model.
     *
     * @param longestTranscript in characters
     */
    ModelExtractor(ChatModel model, int longestTranscript) {
        JsonMapper json = JsonMapper.builder().build();
        this.model = model;
        this.longestTranscript = longestTranscript;
        this.prompt = new ModelPrompt(json);
        this.answers = new AnswerReader(json);
    }

    /** An extractor that calls a vendor's model. */
    public static Extractor of(ModelApi api, ModelEndpoint endpoint, Clock clock) {
        return new ModelExtractor(
                api.connect(endpoint, new ModelHttpClientBuilder(endpoint.deadline(), clock)),
                api.longestTranscript(endpoint));
    }

    @Override
    public ProviderResponse<List<ExtractedRecord>> extract(Transcript transcript, Columns columns)
            throws ExtractorException, InterruptedException {
        if (transcript.text().length() > longestTranscript) {
            throw rejected("the transcript is longer than the model has room for", "too_long", Usage.NONE);
        }
        List<ChatMessage> messages = prompt.first(transcript, columns);
        Answer first = call(messages, columns, Usage.NONE);
        try {
            return new ProviderResponse<>(read(first, transcript, columns), first.usage());
        } catch (MalformedAnswerException e) {
            Answer second = call(prompt.again(messages, first.text(), e.fault()), columns, first.usage());
            return new ProviderResponse<>(repaired(second, transcript, columns), second.usage());
        }
    }

    private List<ExtractedRecord> repaired(Answer answer, Transcript transcript, Columns columns)
            throws ExtractorException {
        try {
            return read(answer, transcript, columns);
        } catch (MalformedAnswerException e) {
            throw rejected(
                    "no usable answer, also when asked again: " + e.getMessage(),
                    e.fault().errorType(),
                    answer.usage());
        }
    }

    private List<ExtractedRecord> read(Answer answer, Transcript transcript, Columns columns)
            throws MalformedAnswerException {
        if (answer.cut()) {
            throw new MalformedAnswerException(Fault.CUT, "the answer was cut off at the model's limit");
        }
        if (answer.text().isBlank()) {
            throw new MalformedAnswerException(Fault.EMPTY, "the answer is empty");
        }
        return answers.read(answer.text(), transcript.text(), columns);
    }

    private Answer call(List<ChatMessage> messages, Columns columns, Usage before)
            throws ExtractorException, InterruptedException {
        try {
            ChatResponse response = model.chat(ChatRequest.builder()
                    .messages(messages)
                    .responseFormat(AnswerSchema.of(columns))
                    .build());
            return answer(response, before.plus(usage(response.tokenUsage())));
        } catch (ContentFilteredException _) {
            throw rejected("the model refused", REFUSAL, before);
        } catch (RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted during a call of the model");
            }
            throw FailedCallException.in(e).orElseGet(() -> unreadable(e)).after(before);
        }
    }

    private static Answer answer(ChatResponse response, Usage usage) throws ExtractorException {
        @Nullable FinishReason reason = response.finishReason();
        if (reason == FinishReason.CONTENT_FILTER) {
            throw rejected("the provider's filter held the answer back", REFUSAL, usage);
        }
        String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
        if (reason == FinishReason.OTHER && text.isBlank()) {
            // How Anthropic's "refusal" comes through langchain4j.
            throw rejected("the model refused", REFUSAL, usage);
        }
        return new Answer(text, reason == FinishReason.LENGTH, usage);
    }

    /** The message may quote the answer, and the answer what was said. */
    private static ExtractorException unreadable(RuntimeException e) {
        return new ExtractorException(
                FailureCode.EXTRACTOR_UNAVAILABLE,
                "the endpoint's answer cannot be read: " + e.getClass().getSimpleName(),
                "unreadable");
    }

    private static Usage usage(@Nullable TokenUsage usage) {
        return usage == null
                ? Usage.NONE
                : Usage.ofTokens(orZero(usage.inputTokenCount()), orZero(usage.outputTokenCount()));
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private static ExtractorException rejected(String message, String errorType, Usage usage) {
        return new ExtractorException(FailureCode.EXTRACTOR_REJECTED, message, Duration.ZERO, errorType, usage);
    }
}
