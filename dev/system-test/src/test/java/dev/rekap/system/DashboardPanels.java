package dev.rekap.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the dashboards ask, as Grafana would ask it. */
final class DashboardPanels {

    private static final Path FOLDER =
            Repository.root().resolve("deploy").resolve("grafana").resolve("dashboards");

    private static final String DECISIONS = "decisions.json";

    private DashboardPanels() {}

    /**
     * One query of a panel.
     *
     * @param panel its dashboard's title and its own
     * @param text with the variables in place
     * @param sql whether it asks the database, and not Prometheus
     * @param instant whether it asks for now, and not for the range
     */
    record Query(String panel, String text, boolean sql, boolean instant) {}

    /**
     * All queries of all dashboards but that of decisions, whose services are not part of this run.
     *
     * @param values of variables; others have the value that the dashboard opens with
     */
    static List<Query> queries(Map<String, String> values) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith(DECISIONS))
                    .sorted()
                    .map(JsonMapper.shared()::readTree)
                    .flatMap(dashboard -> queries(dashboard, values))
                    .toList();
        }
    }

    private static Stream<Query> queries(JsonNode dashboard, Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode variable : dashboard.at("/templating/list")) {
            JsonNode all = variable.path("allValue");
            values.put(
                    variable.path("name").asString(),
                    all.isString()
                            ? all.asString()
                            : variable.at("/current/value").asString(""));
        }
        values.putAll(given);
        return each(dashboard.path("panels"))
                .flatMap(panel -> each(panel.path("targets"))
                        .map(target -> query(
                                dashboard.path("title").asString() + " > "
                                        + panel.path("title").asString(),
                                target,
                                values)));
    }

    private static Query query(String panel, JsonNode target, Map<String, String> values) {
        boolean sql = target.has("rawSql");
        String text = target.path(sql ? "rawSql" : "expr").asString();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue())
                    .replace("$" + value.getKey(), value.getValue());
        }
        return new Query(panel, text, sql, target.path("instant").asBoolean(false));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
