package dev.rekap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The alert rules, and what tests of them there are. */
final class Alerts {

    static final Path FOLDER = Repository.path("deploy/prometheus");

    private static final YAMLMapper YAML = new YAMLMapper();

    private Alerts() {}

    /** One rule. */
    record Alert(String name, JsonNode rule) {
        String annotation(String key) {
            return rule.path("annotations").path(key).asText();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Alert> all() {
        return rules().filter(rule -> rule.has("alert"))
                .map(rule -> new Alert(rule.path("alert").asText(), rule));
    }

    /** Alert rules and recording rules. */
    static Stream<JsonNode> rules() {
        return Repository.files(FOLDER.resolve("rules"), ".yml").stream()
                .flatMap(file -> each(yaml(file).path("groups")))
                .flatMap(group -> each(group.path("rules")));
    }

    static Stream<Path> testFiles() {
        return Repository.files(FOLDER.resolve("tests"), ".yml").stream();
    }

    /** What is expected of an alert, in all tests of it: the alerts that fire, none or some. */
    static List<JsonNode> expectations(String alert) {
        return testFiles()
                .flatMap(file -> each(yaml(file).path("tests")))
                .flatMap(test -> each(test.path("alert_rule_test")))
                .filter(expected -> expected.path("alertname").asText().equals(alert))
                .map(expected -> expected.path("exp_alerts"))
                .toList();
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
