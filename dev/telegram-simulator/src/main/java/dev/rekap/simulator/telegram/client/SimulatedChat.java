package dev.rekap.simulator.telegram.client;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One person in one chat: what they do, and what they see. Acts return the number of the message they made. */
public final class SimulatedChat {
    private final Control control;
    private final long id;
    private final long person;
    private final long topic;
    private final String path;

    SimulatedChat(Control control, long id, long person) {
        this(control, id, person, 0);
    }

    private SimulatedChat(Control control, long id, long person, long topic) {
        this.control = control;
        this.topic = topic;
        this.id = id;
        this.person = person;
        this.path = "/sim/chats/" + id;
    }

    /** What the bot answered to a press. */
    public record Answer(boolean answered, String text, boolean alert) {}

    /** The same, but that the person speaks in this topic of a forum. */
    public SimulatedChat inTopic(long number) {
        return new SimulatedChat(control, id, person, number);
    }

    /** The chat's number. */
    public long id() {
        return id;
    }

    /** The person's number. */
    public long personId() {
        return person;
    }

    /** Writes a text or a command. */
    public long sends(String text) {
        return number(control.post(path + "/messages", me().put("text", text)));
    }

    /** Writes a text as an answer to a message. */
    public long replies(long message, String text) {
        return number(control.post(path + "/messages", me().put("text", text).put("reply_to", message)));
    }

    /** Passes on a text that somebody else wrote. */
    public long forwards(String author, String text) {
        return number(control.post(path + "/messages", me().put("text", text).put("forwarded_from", author)));
    }

    public long sendsVoice(byte[] bytes) {
        return sends(Recording.voice(bytes));
    }

    public long sendsVoice(Path file) {
        return sends(Recording.voice(file));
    }

    public long sendsAudio(String name, String mimeType, byte[] bytes) {
        return sends(Recording.audio(name, mimeType, bytes));
    }

    public long sendsDocument(String name, String mimeType, byte[] bytes) {
        return sends(Recording.document(name, mimeType, bytes));
    }

    /** Sends an audio file of this size in bytes, without one real byte. */
    public long sendsTooLarge(String name, long size) {
        return sends(Recording.audio(name, "", new byte[0]).declaring(size));
    }

    /** Sends any file. */
    public long sends(Recording recording) {
        return send(recording, "");
    }

    /** Sends several files as one album. */
    public List<Long> sendsAlbum(Recording... recordings) {
        String album = String.valueOf(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE);
        List<Long> numbers = new ArrayList<>();
        for (Recording recording : recordings) {
            numbers.add(send(recording, album));
        }
        return numbers;
    }

    /** Sends any file as an answer to a message. */
    public long replies(long message, Recording recording) {
        return send(recording, "", message);
    }

    /** Sends a part of an album, which parts of other albums may come between. */
    public long sendsPart(String album, Recording recording) {
        return send(recording, album);
    }

    private long send(Recording recording, String album) {
        return send(recording, album, 0);
    }

    private long send(Recording recording, String album, long replyTo) {
        StringBuilder query =
                new StringBuilder("?from=" + person + "&topic=" + topic + "&seconds=" + recording.seconds());
        add(query, "kind", recording.kind());
        add(query, "name", recording.name());
        add(query, "mime", recording.mimeType());
        add(query, "caption", recording.caption());
        add(query, "forwarded_from", recording.forwardedFrom());
        add(query, "album", album);
        if (replyTo != 0) {
            query.append("&reply_to=").append(replyTo);
        }
        if (recording.declaredSize() >= 0) {
            query.append("&size=").append(recording.declaredSize());
            return number(control.post(path + "/files" + query, BodyPublishers.noBody()));
        }
        return number(control.post(path + "/files" + query, recording.bytes().get()));
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** Changes an own message. */
    public void edits(long message, String text) {
        control.post(path + "/messages/" + message + "/edit", me().put("text", text));
    }

    /**
     * Presses the button with this text, of the newest message that has one, and returns the press's number.
     *
     * @throws SimulatorException when no message has such a button
     */
    public String presses(String button) {
        Shown message = messages().reversed().stream()
                .filter(shown -> shown.buttons().contains(button))
                .findFirst()
                .orElseThrow(() -> new SimulatorException("no message with a button \"" + button + "\""));
        return presses(message.id(), button);
    }

    /** Presses the button with this text of one message. */
    public String presses(long message, String button) {
        return press(message, me().put("text", button));
    }

    /** Presses a button by its data, even one that is no longer shown, or of a deleted message. */
    public String pressesData(long message, String data) {
        return press(message, me().put("data", data));
    }

    private String press(long message, ObjectNode body) {
        return control.post(path + "/messages/" + message + "/press", body)
                .path("callback_id")
                .asString();
    }

    /** What the bot answered to a press so far. */
    public Answer answer(String press) {
        JsonNode answer = control.get(path + "/callbacks/" + press);
        return new Answer(
                answer.path("answered").asBoolean(),
                answer.path("text").asString(),
                answer.path("alert").asBoolean());
    }

    /** Blocks the bot, in a private chat. */
    public void blocks() {
        place("kicked");
    }

    public void unblocks() {
        place("member");
    }

    /** Becomes an administrator of the group, or ceases to be one. */
    public void administers(boolean isAdmin) {
        control.put(path + "/admins", me().put("is_admin", isAdmin));
    }

    /** Adds the bot to the group. */
    public void addsBot() {
        place("member");
    }

    /** Removes the bot from the group. */
    public void removesBot() {
        place("kicked");
    }

    private void place(String presence) {
        control.put(path + "/bot", me().put("presence", presence));
    }

    /** Takes the file of a message away: it can no longer be fetched. */
    public void vanishes(long message) {
        control.post(path + "/messages/" + message + "/vanish", control.object());
    }

    /** What is to be seen, oldest first; deleted messages are not. */
    public List<Shown> messages() {
        return history().stream().filter(shown -> !shown.deleted()).toList();
    }

    /** What the bot wrote and is still to be seen, oldest first. */
    public List<Shown> fromBot() {
        return messages().stream().filter(Shown::fromBot).toList();
    }

    /** All messages ever, deleted ones too, oldest first. */
    public List<Shown> history() {
        return Shown.stream(control.get(path + "/messages").path("messages"))
                .map(json -> Shown.of(json, control))
                .toList();
    }

    /** What the bot was seen doing, such as {@code upload_document}. */
    public List<String> actions() {
        return Shown.stream(control.get(path + "/messages").path("actions"))
                .map(JsonNode::asString)
                .toList();
    }

    private ObjectNode me() {
        return control.object().put("from", person).put("topic", topic);
    }

    private static long number(JsonNode answer) {
        return answer.path("message_id").asLong();
    }
}
