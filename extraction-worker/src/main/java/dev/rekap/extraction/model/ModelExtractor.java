package dev.rekap.extraction.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.extraction.model.MalformedAnswerException.Fault;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a language model, whoever's it is. One call per transcript, and a second one if the answer is malformed or cut; no retries
 * of a call that failed: the chain has others, and the ladder retries. What the model says counts only as far as it was said.
 */
final class ModelExtractor implements Extractor {

    /** The model refused, or its filter did; asking again would be answered alike. */
    private static final String REFUSAL = "refusal";

    private final ChatModel model;
    private final int mostCharacters;
    private final Question question;
    private final AnswerReader answers;

    /** An answer of the model, in the form that was asked for or not. */
    private record Answer(String text, boolean cut, Usage usage) {}

    /**
     * An extractor that asks the model.
     *
     * @param mostCharacters of a transcript that the model has room for
     */
    ModelExtractor(ChatModel model, int mostCharacters) {
        JsonMapper json = JsonMapper.builder().build();
        this.model = model;
        this.mostCharacters = mostCharacters;
        this.question = new Question(json);
        this.answers = new AnswerReader(json);
    }

    @Override
    public ProviderResponse<List<ExtractedRecord>> extract(Transcript transcript, Columns columns)
            throws ExtractorException, InterruptedException {
        if (transcript.text().length() > mostCharacters) {
            throw rejected("the transcript is longer than the model has room for", "too_long", Usage.NONE);
        }
        List<ChatMessage> messages = question.ask(transcript, columns);
        Answer first = ask(messages, columns, Usage.NONE);
        try {
            return new ProviderResponse<>(read(first, transcript, columns), first.usage());
        } catch (MalformedAnswerException e) {
            Answer second = ask(question.again(messages, first.text(), e.fault()), columns, first.usage());
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

    private Answer ask(List<ChatMessage> messages, Columns columns, Usage before)
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
                throw new InterruptedException("interrupted while a model was asked");
            }
            throw CallFailed.in(e).orElseGet(() -> unreadable(e)).after(before);
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
