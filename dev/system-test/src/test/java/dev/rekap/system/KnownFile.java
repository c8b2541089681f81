package dev.rekap.system;

import dev.rekap.environment.TestEnvironment;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recording that Telegram still knows and the bot has not transferred yet. The simulator forgets its files at its end, the real
 * one does not: the file is made known again, and the row in the database gets its new id.
 */
final class KnownFile {

    private KnownFile() {}

    static void restore(TestEnvironment stack, SimulatedChat chat, String sample) throws Exception {
        chat.sendsDocument(
                sample, "audio/ogg", Files.readAllBytes(Repository.samples().resolve(sample)));
        String bot = stack.telegram().url() + "/bot" + stack.telegram().token();
        try (HttpClient http = HttpClient.newHttpClient();
                Connection database = stack.connect();
                PreparedStatement update = database.prepareStatement(
                        "UPDATE gateway.file SET telegram_file = ? WHERE unique_id = ? AND file IS NULL")) {
            for (JsonNode found : ask(http, bot + "/getUpdates").path("result")) {
                JsonNode file = found.at("/message/document");
                update.setString(1, file.path("file_id").asString());
                update.setString(2, file.path("file_unique_id").asString());
                update.executeUpdate();
                // The bot has had this update before.
                ask(http, bot + "/getUpdates?offset=" + (found.path("update_id").asLong() + 1));
            }
        }
    }

    private static JsonNode ask(HttpClient http, String address) throws Exception {
        return JsonMapper.shared()
                .readTree(http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                        .body());
    }
}
