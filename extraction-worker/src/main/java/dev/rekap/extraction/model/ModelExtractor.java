package dev.rekap.extraction.model;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;
import dev.rekap.model.ModelFailures;
import dev.rekap.model.PromptFile;
import dev.rekap.model.StructuredChat;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Calls a language model of any vendor. Only values with evidence in the transcript count. */
public final class ModelExtractor implements Extractor {

    private static final ModelFailures FAILURES = new ModelFailures(
            FailureCode.EXTRACTOR_UNAVAILABLE,
            FailureCode.EXTRACTOR_UNAUTHORIZED,
            FailureCode.EXTRACTOR_RATE_LIMITED,
            FailureCode.EXTRACTOR_REJECTED);

    private final StructuredChat chat;
    private final int longestTranscript;
    private final ModelPrompt prompt;
    private final AnswerReader answers = new AnswerReader();

    private ModelExtractor(StructuredChat chat, int longestTranscript) {
        this.chat = chat;
        this.longestTranscript = longestTranscript;
        this.prompt = new ModelPrompt(JsonMapper.builder().build());
    }

    /** An extractor that calls a vendor's model. */
    public static Extractor of(ModelApi api, ModelEndpoint endpoint, Clock clock) {
        StructuredChat.Repair repair = new StructuredChat.Repair(
                PromptFile.load(ModelExtractor.class, "again-v1.txt"),
                PromptFile.load(ModelExtractor.class, "shorter-v1.txt"));
        return new ModelExtractor(
                StructuredChat.with(api, endpoint, FAILURES, repair, clock), api.longestText(endpoint));
    }

    @Override
    public ProviderResponse<List<ExtractedRecord>> extract(Transcript transcript, Columns columns)
            throws ExtractorException, InterruptedException {
        if (transcript.text().length() > longestTranscript) {
            throw new ExtractorException(
                    FailureCode.EXTRACTOR_REJECTED,
                    "the transcript is longer than the model has room for",
                    Duration.ZERO,
                    "too_long",
                    Usage.NONE);
        }
        try {
            return chat.call(
                    prompt.messages(transcript, columns),
                    AnswerSchema.of(columns),
                    answer -> answers.read(answer, transcript.text(), columns));
        } catch (ProviderException e) {
            throw new ExtractorException(
                    FailureCode.of(e.code()), e.detail(), e.retryAfter(), e.errorType(), e.usage());
        }
    }
}
