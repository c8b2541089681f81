package dev.rekap.proposal.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.ImageContent.DetailLevel;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.rekap.contracts.FailureCode;
import dev.rekap.model.AnswerParser;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;
import dev.rekap.model.ModelFailures;
import dev.rekap.model.PromptFile;
import dev.rekap.model.StructuredChat;
import dev.rekap.proposal.ModelCallListener;
import dev.rekap.proposal.ReadablePicture;
import dev.rekap.proposal.ReadingStage;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One stage with one model: its instructions from a versioned file, and the user's content as JSON and pictures, so that it is data and
 * no instruction.
 */
final class StageChat {

    /** Characters of words that a prompt holds; what is longer is cut. A caption has at most 1,024 at Telegram, a message 4,096. */
    static final int MOST_TEXT = 8_000;

    private static final ModelFailures FAILURES = new ModelFailures(
            FailureCode.DECIDER_UNAVAILABLE,
            FailureCode.DECIDER_UNAUTHORIZED,
            FailureCode.DECIDER_RATE_LIMITED,
            FailureCode.DECIDER_REJECTED);

    private static final String JPEG = "image/jpeg";

    private final StructuredChat chat;
    private final SystemMessage instructions;
    private final int room;
    private final ModelCallListener listener;

    StageChat(ReadingStage stage, ModelApi api, ModelEndpoint endpoint, ModelCallListener listener, Clock clock) {
        this.listener = listener;
        this.chat = StructuredChat.with(
                api,
                endpoint,
                FAILURES,
                new StructuredChat.Repair(
                        PromptFile.load(StageChat.class, "again-v1.txt"),
                        PromptFile.load(StageChat.class, "shorter-v1.txt")),
                clock);
        this.instructions = SystemMessage.from(PromptFile.load(StageChat.class, stage.label() + "-v1.txt"));
        this.room = Math.min(MOST_TEXT, api.longestText(endpoint));
    }

    /** Characters of words that the model has room for. */
    int room() {
        return room;
    }

    /** Calls the model; the pictures go along as they are, in high detail, for handwriting is not read in low. */
    <T> ProviderResponse<T> call(
            JsonNode data, List<ReadablePicture> pictures, ResponseFormat format, AnswerParser<T> parser)
            throws ProviderException, InterruptedException {
        List<Content> contents = new ArrayList<>();
        contents.add(TextContent.from(data.toString()));
        for (ReadablePicture picture : pictures) {
            String base64 = Base64.getEncoder().encodeToString(picture.jpeg());
            contents.add(ImageContent.from(base64, JPEG, DetailLevel.HIGH));
        }
        List<ChatMessage> messages = List.of(instructions, UserMessage.from(contents));
        String result = "ABORTED";
        try {
            ProviderResponse<T> response = chat.call(messages, format, parser);
            result = "OK";
            return response;
        } catch (ProviderException e) {
            result = e.code().name();
            throw e;
        } finally {
            listener.ended(result);
        }
    }
}
