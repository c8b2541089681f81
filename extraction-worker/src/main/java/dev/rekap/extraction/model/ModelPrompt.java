package dev.rekap.extraction.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.model.PromptFile;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages to a model: instructions from a versioned file, and the user's content as JSON, so that it is data and no instruction. */
final class ModelPrompt {

    private static final String INSTRUCTIONS = "prompt-v3.txt";

    private final JsonMapper json;
    private final SystemMessage instructions;

    ModelPrompt(JsonMapper json) {
        this.json = json;
        this.instructions = SystemMessage.from(PromptFile.load(ModelPrompt.class, INSTRUCTIONS));
    }

    List<ChatMessage> messages(Transcript transcript, Columns columns) {
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
