import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A person's private chat with the bot, in a simulated Telegram. */
final class DemoChat {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String telegram;
    private final long person;

    /** What the chat shows: a message, as it looks now. */
    record Message(long id, boolean fromBot, String words, List<String> buttons, int edits, String kind, String file, String path) {
        static Message of(Map<?, ?> json) {
            Map<?, ?> file = json.get("file") instanceof Map<?, ?> there ? there : Map.of();
            return new Message(
                    DemoJson.number(json, "id"),
                    DemoJson.text(json, "from_bot").equals("true"),
                    (DemoJson.text(json, "text") + DemoJson.text(json, "caption")).strip(),
                    ((List<?>) json.get("keyboard"))
                            .stream()
                                    .flatMap(row -> DemoJson.objects(row).stream())
                                    .map(button -> DemoJson.text(button, "text"))
                                    .toList(),
                    (int) DemoJson.number(json, "edits"),
                    DemoJson.text(json, "kind"),
                    DemoJson.text(file, "name"),
                    DemoJson.text(file, "path"));
        }

        /** The button with this word on it. */
        String button(String word) {
            return buttons.stream().filter(text -> text.contains(word)).findFirst().orElse("");
        }
    }

    private DemoChat(String telegram, long person) {
        this.telegram = telegram;
        this.person = person;
    }

    /** Meets the bot as a person whom it has never seen. */
    static DemoChat begin(String telegram, long person, String name) throws IOException, InterruptedException {
        DemoChat chat = new DemoChat(telegram, person);
        chat.post("/sim/people", BodyPublishers.ofString("{\"id\":%d,\"first_name\":%s,\"language_code\":\"id\"}"
                .formatted(person, DemoJson.quoted(name))));
        return chat;
    }

    void says(String text) throws IOException, InterruptedException {
        post(path("/messages"), BodyPublishers.ofString("{\"from\":%d,\"text\":%s}".formatted(person, DemoJson.quoted(text))));
    }

    /** Sends a recording as a person would: what Telegram records as a voice note, the rest as music or as a file. */
    void sends(Path file) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String kind = switch (ending) {
            case "ogg" -> "voice";
            case "mp3", "m4a" -> "audio";
            default -> "document";
        };
        String type = switch (ending) {
            case "mp3" -> "audio/mpeg";
            case "m4a" -> "audio/mp4";
            case "wav" -> "audio/x-wav";
            default -> "audio/ogg";
        };
        post(
                path("/files?from=" + person + "&kind=" + kind + "&name=" + encoded(name) + "&mime=" + encoded(type)),
                BodyPublishers.ofFile(file));
    }

    /** Answers a message. */
    void replies(Message message, String text) throws IOException, InterruptedException {
        post(
                path("/messages"),
                BodyPublishers.ofString("{\"from\":%d,\"text\":%s,\"reply_to\":%d}"
                        .formatted(person, DemoJson.quoted(text), message.id())));
    }

    /**
     * Sends a photo.
     *
     * @param caption empty for none
     * @param album photos of one album have the same; empty for a single one
     */
    void sendsPhoto(byte[] jpeg, String caption, String album) throws IOException, InterruptedException {
        post(
                path("/files?from=" + person + "&kind=photo&name=foto.jpg&mime=" + encoded("image/jpeg") + "&caption="
                        + encoded(caption) + "&album=" + encoded(album)),
                BodyPublishers.ofByteArray(jpeg));
    }

    void presses(Message message, String button) throws IOException, InterruptedException {
        post(
                path("/messages/" + message.id() + "/press"),
                BodyPublishers.ofString("{\"from\":%d,\"text\":%s}".formatted(person, DemoJson.quoted(button))));
    }

    List<Message> messages() throws IOException, InterruptedException {
        String answer = send(request(path("/messages")).build());
        return DemoJson.objects(DemoJson.object(answer).get("messages")).stream().map(Message::of).toList();
    }

    /** Puts the document of a message where it is wanted. */
    void saves(Message message, Path target) throws IOException, InterruptedException {
        HttpResponse<Path> response = http.send(request(message.path()).build(), BodyHandlers.ofFile(target));
        if (response.statusCode() != 200) {
            throw new IOException("no " + message.file() + " in the chat: status " + response.statusCode());
        }
    }

    private String path(String rest) {
        return "/sim/chats/" + person + rest;
    }

    private void post(String path, BodyPublisher body) throws IOException, InterruptedException {
        send(request(path).POST(body).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(telegram + path)).timeout(Duration.ofMinutes(1));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the simulated Telegram answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
