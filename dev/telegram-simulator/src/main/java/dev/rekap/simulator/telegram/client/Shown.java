package dev.rekap.simulator.telegram.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A message as people see it now.
 *
 * @param author first name
 * @param kind {@code text}, {@code document}, {@code voice}, …
 * @param text empty where there is none
 * @param caption empty where there is none
 * @param keyboard rows of buttons
 * @param document the file it carries, of whatever kind
 * @param replyTo the number of the message it answers; 0 for none
 * @param asksReply whether an app begins a reply to it by itself
 * @param topic of a forum; 0 for none
 * @param history how it looked before and looks now; one version when it was never edited
 */
public record Shown(
        long id,
        boolean fromBot,
        String author,
        Instant at,
        String kind,
        String text,
        String caption,
        List<List<Button>> keyboard,
        Optional<Document> document,
        long replyTo,
        boolean asksReply,
        long topic,
        boolean deleted,
        List<Version> history) {

    /** A button below a message. */
    public record Button(String text, String data, String url) {}

    /** How a message looked from a moment on. */
    public record Version(Instant at, String text, String caption, List<List<Button>> keyboard) {}

    /** A file of a message; its bytes are fetched when asked for. */
    public record Document(String name, String mimeType, long size, URI address) {

        /** The bytes. */
        public byte[] bytes() {
            try (InputStream in = address.toURL().openStream()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new SimulatorException("cannot fetch " + name, e);
            }
        }

        /** The bytes as UTF-8. */
        public String content() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }

    /** How often it was edited. */
    public int edits() {
        return history.size() - 1;
    }

    /** The texts of the buttons, row by row. */
    public List<String> buttons() {
        return keyboard.stream().flatMap(List::stream).map(Button::text).toList();
    }

    /** Its text, or its caption. */
    public String words() {
        return text.isEmpty() ? caption : text;
    }

    static Shown of(JsonNode json, Control control) {
        JsonNode file = json.path("file");
        return new Shown(
                json.path("id").asLong(),
                json.path("from_bot").asBoolean(),
                json.path("author").asString(),
                Instant.parse(json.path("at").asString()),
                json.path("kind").asString(),
                json.path("text").asString(),
                json.path("caption").asString(),
                keyboard(json),
                file.isMissingNode() ? Optional.empty() : Optional.of(document(file, control)),
                json.path("reply_to").asLong(),
                json.path("asks_reply").asBoolean(),
                json.path("topic").asLong(),
                json.path("deleted").asBoolean(),
                stream(json.path("history")).map(Shown::version).toList());
    }

    private static Document document(JsonNode file, Control control) {
        return new Document(
                file.path("name").asString(),
                file.path("mime_type").asString(),
                file.path("size").asLong(),
                control.address(file.path("path").asString()));
    }

    private static Version version(JsonNode json) {
        return new Version(
                Instant.parse(json.path("at").asString()),
                json.path("text").asString(),
                json.path("caption").asString(),
                keyboard(json));
    }

    static List<List<Button>> keyboard(JsonNode json) {
        return stream(json.path("keyboard"))
                .map(row -> stream(row)
                        .map(button -> new Button(
                                button.path("text").asString(),
                                button.path("data").asString(),
                                button.path("url").asString()))
                        .toList())
                .toList();
    }

    static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
