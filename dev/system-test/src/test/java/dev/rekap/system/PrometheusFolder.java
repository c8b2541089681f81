package dev.rekap.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A copy of {@code deploy/prometheus} for a test: real addresses, short pauses. Nothing else is another. */
record PrometheusFolder(Path path) {

    private static final Path ORIGINAL = Repository.root().resolve("deploy").resolve("prometheus");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> WHERE = Set.of("static_configs", "dns_sd_configs");

    /** The services of decisions are not part of this run. */
    private static final Set<String> NOT_RUN = Set.of("decision-service", "decision-worker", "action-worker");

    /**
     * Writes the copy.
     *
     * @param addresses of each job, by its name; every job of the original needs one, but those of {@link #NOT_RUN}
     */
    static PrometheusFolder write(Path folder, Map<String, String> addresses) throws IOException {
        ObjectNode configuration = (ObjectNode) YAML.readTree(ORIGINAL.resolve("prometheus.yml"));
        configuration
                .putObject("global")
                .put("scrape_interval", "1s")
                .put("scrape_timeout", "1s")
                .put("evaluation_interval", "1s");
        ((ArrayNode) configuration.path("scrape_configs"))
                .removeIf(job -> NOT_RUN.contains(job.path("job_name").asString()));
        for (JsonNode job : configuration.path("scrape_configs")) {
            String address = addresses.get(job.path("job_name").asString());
            if (address == null) {
                throw new IllegalStateException("no address of " + job.path("job_name"));
            }
            ((ObjectNode) job).remove(WHERE);
            ((ObjectNode) job)
                    .putArray("static_configs")
                    .addObject()
                    .putArray("targets")
                    .add(address);
        }
        YAML.writeValue(folder.resolve("prometheus.yml"), configuration);
        Path rules = Files.createDirectories(folder.resolve("rules"));
        try (Stream<Path> files = Files.list(ORIGINAL.resolve("rules"))) {
            for (Path file : files.toList()) {
                YAML.writeValue(rules.resolve(file.getFileName().toString()), impatient(YAML.readTree(file)));
            }
        }
        return new PrometheusFolder(folder);
    }

    /** Alerts that wait for minutes wait for two seconds. */
    private static JsonNode impatient(JsonNode file) {
        for (JsonNode group : file.path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                if (rule.has("for")) {
                    ((ObjectNode) rule).put("for", "2s");
                }
            }
        }
        return file;
    }

    List<String> arguments(int port) {
        return List.of(
                "--config.file=" + path.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + path.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--enable-feature=exemplar-storage",
                "--log.level=warn");
    }
}
