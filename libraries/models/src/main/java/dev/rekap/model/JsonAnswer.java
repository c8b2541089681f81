package dev.rekap.model;

import dev.rekap.model.MalformedAnswerException.Fault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON object of an answer. */
public final class JsonAnswer {

    /** The Markdown fence that models put around JSON. */
    private static final Pattern FENCED = Pattern.compile("\\s*```(?:json)?\\s*(\\{.*})\\s*```\\s*", Pattern.DOTALL);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonAnswer() {}

    /**
     * The object, also in a Markdown fence.
     *
     * @throws MalformedAnswerException if the answer is no JSON object
     */
    public static JsonNode object(String answer) throws MalformedAnswerException {
        Matcher fenced = FENCED.matcher(answer);
        try {
            JsonNode object = JSON.readTree(fenced.matches() ? fenced.group(1) : answer);
            if (object.isObject()) {
                return object;
            }
        } catch (JacksonException _) {
            // Its message quotes the answer, and the answer quotes the user.
        }
        throw otherForm();
    }

    /** It is JSON, and has not the form that was asked for. */
    public static MalformedAnswerException otherForm() {
        return new MalformedAnswerException(Fault.FORM, "it has not the form that was asked for");
    }
}
