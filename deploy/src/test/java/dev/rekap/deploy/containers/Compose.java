package dev.rekap.deploy.containers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rekap.deploy.Documents;
import dev.rekap.deploy.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Compose file with its anchors and merges resolved, variables as they are written.
 *
 * @param file the whole
 */
record Compose(JsonNode file) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(?:(:?[-?+])((?:[^{}]|\\{[^}]*})*))?}");

    static Compose ofRepository() {
        return new Compose(Documents.merged(Repository.read("docker-compose.yml")));
    }

    void eachService(BiConsumer<String, JsonNode> look) {
        file.path("services").properties().forEach(service -> look.accept(service.getKey(), service.getValue()));
    }

    JsonNode service(String name) {
        return file.at("/services/" + name);
    }

    /** Those that run on, and do not only prepare something. */
    void eachRunning(BiConsumer<String, JsonNode> look) {
        eachService((name, service) -> {
            if (!service.path("restart").asText().equals("no")) {
                look.accept(name, service);
            }
        });
    }

    /** The five services and what else is built from this repository. */
    static boolean isOurs(JsonNode service) {
        return service.path("image").asText().startsWith("rekap/");
    }

    /** The variables of a service: name to value; null for those that are handed through from .env. */
    static Map<String, JsonNode> environment(JsonNode service) {
        return service.path("environment").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, b) -> b, TreeMap::new));
    }

    /** What is taken from .env: by `${NAME}`, or by handing a name through. */
    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        uses().forEach(use -> names.add(use.name()));
        eachService((_, service) -> environment(service).forEach((name, value) -> {
            if (value.isNull()) {
                names.add(name);
            }
        }));
        return names;
    }

    /**
     * One `${…}`.
     *
     * @param operator such as `:-` (or else this) or `:?` (or else refuse); empty if there is none
     */
    record Use(String name, String operator, String otherwise) {}

    List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        collect(file, uses);
        return uses;
    }

    /** A text as it is where nothing is set. */
    static String withDefaults(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(3) == null ? "" : found.group(3)));
    }

    private static void collect(JsonNode node, List<Use> uses) {
        if (node.isTextual()) {
            VARIABLE.matcher(node.asText())
                    .results()
                    .forEach(found -> uses.add(new Use(
                            found.group(1),
                            found.group(2) == null ? "" : found.group(2),
                            found.group(3) == null ? "" : found.group(3))));
        }
        node.forEach(child -> collect(child, uses));
    }
}
