package dev.rekap.extraction.openai;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.rekap.contracts.Column;
import dev.rekap.contracts.Columns;
import dev.rekap.contracts.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked: the instructions of a versioned file, and as JSON, and so unmistakably as data, what users wrote and said. */
final class Question {

    private static final String INSTRUCTIONS = "prompt-v1.txt";

    private final JsonMapper json;
    private final SystemMessage instructions;

    Question(JsonMapper json) {
        this.json = json;
        this.instructions = SystemMessage.from(load());
    }

    private static String load() {
        try (InputStream in = Objects.requireNonNull(Question.class.getResourceAsStream(INSTRUCTIONS), INSTRUCTIONS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + INSTRUCTIONS, e);
        }
    }

    List<ChatMessage> ask(Transcript transcript, Columns columns) {
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
}
