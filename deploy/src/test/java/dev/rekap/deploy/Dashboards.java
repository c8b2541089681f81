package dev.rekap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The dashboards, as they are provisioned. */
final class Dashboards {

    static final Path FOLDER = Repository.path("deploy/grafana");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Dashboards() {}

    /** One dashboard. */
    record Dashboard(String file, JsonNode json) {
        String text(String name) {
            return json.path(name).asText();
        }

        /** Without the rows that stand between them. */
        List<JsonNode> panels() {
            return Alerts.each(json.path("panels"))
                    .filter(panel -> !panel.path("type").asText().equals("row"))
                    .toList();
        }

        List<JsonNode> variables() {
            return Alerts.each(json.path("templating").path("list")).toList();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Dashboard> all() {
        return Repository.files(FOLDER.resolve("dashboards"), ".json").stream().map(file -> {
            try {
                return new Dashboard(file.getFileName().toString(), JSON.readTree(file.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
