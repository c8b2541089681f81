package dev.rekap.extraction.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.model.MalformedAnswerException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages to a model: instructions from a versioned file, and the user's content as JSON, so that it is data and no instruction. */
final class ModelPrompt {

    private static final String INSTRUCTIONS = "prompt-v3.txt";
    private static final String ANOTHER_FORM = "again-v1.txt";
    private static final String SHORTER = "shorter-v1.txt";
    private static final String NO_ANSWER = "{}";

    private final JsonMapper json;
    private final SystemMessage instructions;
    private final UserMessage again;
    private final UserMessage shorter;

    ModelPrompt(JsonMapper json) {
        this.json = json;
        this.instructions = SystemMessage.from(load(INSTRUCTIONS));
        this.again = UserMessage.from(load(ANOTHER_FORM));
        this.shorter = UserMessage.from(load(SHORTER));
    }

    private static String load(String file) {
        try (InputStream in = Objects.requireNonNull(ModelPrompt.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    List<ChatMessage> first(Transcript transcript, Columns columns) {
        ObjectNode data = json.createObjectNode();
        ArrayNode described = data.putArray("columns");
        for (int i = 0; i < columns.list().size(); i++) {
            Column column = columns.list().get(i);
            described
                    .addObject()
                    .put("key", AnswerSchema.key(i))
                    .put("name", column.name())
                    .put("type", column.type().label())
                    .put("description", column.description());
        }
        data.put("transcript", transcript.text());
        return List.of(instructions, UserMessage.from(data.toString()));
    }

    /**
     * The same once more, with what was wrong with the answer. Of a cut one nothing is shown, it would be cut there again; but
     * something has to stand between two messages of a user.
     */
    List<ChatMessage> again(List<ChatMessage> asked, String answer, Fault fault) {
        List<ChatMessage> messages = new ArrayList<>(asked);
        messages.add(AiMessage.from(fault == Fault.FORM ? answer : NO_ANSWER));
        messages.add(fault == Fault.CUT ? shorter : again);
        return messages;
    }
}
