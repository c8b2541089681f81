package dev.rekap.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.rekap.model.MalformedAnswerException.Fault;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls a language model for an answer that is bound to a JSON schema: once, and a second time if the answer is malformed or cut off.
 * Failed calls are not retried here: a router has other providers, and the retry ladder repeats the step. Thread-safe.
 */
public final class StructuredChat {

    /** The model or its filter refused; a second call would be refused too. */
    private static final String REFUSAL = "refusal";

    private static final String NO_ANSWER = "{}";

    private final ChatModel model;
    private final ModelFailures failures;
    private final Repair repair;

    /**
     * What is said to a model about an answer that cannot be used.
     *
     * @param again it has not the form that was asked for
     * @param shorter it was cut off at the model's limit
     */
    public record Repair(String again, String shorter) {}

    /** An answer of the model, well-formed or not. */
    private record Answer(String text, boolean cut, Usage usage) {}

    StructuredChat(ChatModel model, ModelFailures failures, Repair repair) {
        this.model = model;
        this.failures = failures;
        this.repair = repair;
    }

    /** A chat with a vendor's model. */
    public static StructuredChat with(
            ModelApi api, ModelEndpoint endpoint, ModelFailures failures, Repair repair, Clock clock) {
        return new StructuredChat(
                api.connect(endpoint, new ModelHttpClientBuilder(endpoint.deadline(), failures, clock)),
                failures,
                repair);
    }

    /**
     * Calls the model.
     *
     * @param parser reads the answer; what it throws as malformed is asked for once more
     * @throws ProviderException if there is no usable answer; it has the usage of all calls
     * @throws InterruptedException if the calling thread was interrupted; nothing of a call is left running
     */
    public <T> ProviderResponse<T> call(List<ChatMessage> messages, ResponseFormat format, AnswerParser<T> parser)
            throws ProviderException, InterruptedException {
        Answer first = call(messages, format, Usage.NONE);
        try {
            return new ProviderResponse<>(read(first, parser), first.usage());
        } catch (MalformedAnswerException e) {
            Answer second = call(again(messages, first.text(), e.fault()), format, first.usage());
            return new ProviderResponse<>(repaired(second, parser), second.usage());
        }
    }

    /**
     * The same once more, with what was wrong with the answer. Of a cut one nothing is shown, it would be cut there again; but
     * something has to stand between two messages of a user.
     */
    private List<ChatMessage> again(List<ChatMessage> asked, String answer, Fault fault) {
        List<ChatMessage> messages = new ArrayList<>(asked);
        messages.add(AiMessage.from(fault == Fault.FORM ? answer : NO_ANSWER));
        messages.add(UserMessage.from(fault == Fault.CUT ? repair.shorter() : repair.again()));
        return messages;
    }

    private <T> T repaired(Answer answer, AnswerParser<T> parser) throws ProviderException {
        try {
            return read(answer, parser);
        } catch (MalformedAnswerException e) {
            throw rejected(
                    "no usable answer, also when asked again: " + e.getMessage(),
                    e.fault().errorType(),
                    answer.usage());
        }
    }

    private static <T> T read(Answer answer, AnswerParser<T> parser) throws MalformedAnswerException {
        if (answer.cut()) {
            throw new MalformedAnswerException(Fault.CUT, "the answer was cut off at the model's limit");
        }
        if (answer.text().isBlank()) {
            throw new MalformedAnswerException(Fault.EMPTY, "the answer is empty");
        }
        return parser.parse(answer.text());
    }

    private Answer call(List<ChatMessage> messages, ResponseFormat format, Usage before)
            throws ProviderException, InterruptedException {
        try {
            ChatResponse response = model.chat(ChatRequest.builder()
                    .messages(messages)
                    .responseFormat(format)
                    .build());
            return answer(response, before.plus(usage(response.tokenUsage())));
        } catch (ContentFilteredException _) {
            throw rejected("the model refused", REFUSAL, before);
        } catch (RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted during a call of the model");
            }
            throw after(before, FailedCallException.in(e).orElseGet(() -> unreadable(e)));
        }
    }

    private Answer answer(ChatResponse response, Usage usage) throws ProviderException {
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

    /** The message may quote the answer, and the answer the user's content. */
    private ProviderException unreadable(RuntimeException e) {
        return new ProviderException(
                failures.unavailable(),
                "the endpoint's answer cannot be read: " + e.getClass().getSimpleName(),
                null,
                Duration.ZERO,
                "unreadable",
                Usage.NONE);
    }

    /** The same failure, with usage that was billed before it. */
    private static ProviderException after(Usage before, ProviderException failure) {
        return new ProviderException(
                failure.code(),
                failure.detail(),
                null,
                failure.retryAfter(),
                failure.errorType(),
                before.plus(failure.usage()));
    }

    private static Usage usage(@Nullable TokenUsage usage) {
        return usage == null
                ? Usage.NONE
                : Usage.ofTokens(orZero(usage.inputTokenCount()), orZero(usage.outputTokenCount()));
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private ProviderException rejected(String message, String errorType, Usage usage) {
        return new ProviderException(failures.rejected(), message, null, Duration.ZERO, errorType, usage);
    }
}
