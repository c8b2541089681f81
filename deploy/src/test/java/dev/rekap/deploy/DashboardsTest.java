package dev.rekap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboards can be loaded, and every panel says what it shows. Whether there are data is for the system test to see. */
class DashboardsTest {

    /** Of Grafana's units, those that panels here have use for. */
    private static final Set<String> UNITS = Set.of(
            "short",
            "none",
            "string",
            "s",
            "bytes",
            "percentunit",
            "cpm",
            "currencyIDR",
            "currencyUSD",
            "dateTimeAsIso");

    private static final Set<String> BUILT_IN = Set.of("__rate_interval", "__interval", "__range", "__value", "__data");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_]+)");
    private static final int WIDTH = 24;

    @TempDir
    Path folder;

    @Test
    void thereIsOneForEachQuestion() {
        assertThat(Dashboards.all().map(dashboard -> dashboard.text("title")))
                .containsExactlyInAnyOrder(
                        "Is it healthy?", "Where is the time?", "What does it cost?", "One report", "Decisions");
        assertThat(Dashboards.all().map(dashboard -> dashboard.text("uid"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dev.rekap.deploy.Dashboards#all")
    void everyPanelSaysWhatItShowsInWhichUnitAndFromWhere(Dashboards.Dashboard dashboard) {
        assertThat(dashboard.text("description")).isNotBlank();
        assertThat(dashboard.panels()).isNotEmpty();
        for (JsonNode panel : dashboard.panels()) {
            String title = panel.path("title").asText();
            assertThat(title).isNotBlank();
            assertThat(panel.path("description").asText())
                    .as("description of %s", title)
                    .hasSizeGreaterThan(30);
            assertThat(panel.at("/fieldConfig/defaults/unit").asText())
                    .as("unit of %s", title)
                    .isIn(UNITS);
            assertThat(panel.at("/datasource/uid").asText())
                    .as("data source of %s", title)
                    .isIn("${datasource}", "${database}");
            assertThat(panel.path("targets").size()).as("queries of %s", title).isPositive();
        }
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("title").asText())
                .doesNotHaveDuplicates();
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dev.rekap.deploy.Dashboards#all")
    void panelsLieBesideEachOtherAndNotUponEachOther(Dashboards.Dashboard dashboard) {
        Set<String> taken = new HashSet<>();
        for (JsonNode panel : dashboard.json().path("panels")) {
            JsonNode place = panel.path("gridPos");
            int left = place.path("x").asInt();
            int top = place.path("y").asInt();
            assertThat(left + place.path("w").asInt()).isLessThanOrEqualTo(WIDTH);
            for (int x = left; x < left + place.path("w").asInt(); x++) {
                for (int y = top; y < top + place.path("h").asInt(); y++) {
                    assertThat(taken.add(x + "," + y))
                            .as("%s at %d,%d", panel.path("title").asText(), x, y)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.rekap.deploy.Dashboards#all")
    void variablesThatAreUsedAreDeclared(Dashboards.Dashboard dashboard) {
        List<String> declared = dashboard.variables().stream()
                .map(variable -> variable.path("name").asText())
                .toList();
        assertThat(VARIABLE.matcher(dashboard.json().path("panels").toString())
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !BUILT_IN.contains(name)))
                .isSubsetOf(declared);
    }

    @Test
    void everyQueryOfPrometheusCanBeRead() throws Exception {
        List<Map<String, String>> rules = new ArrayList<>();
        expressions().forEach(expression -> rules.add(Map.of("record", "panel:" + rules.size(), "expr", expression)));
        assertThat(rules).hasSizeGreaterThan(40);
        Path file = folder.resolve("panels.yml");
        Files.writeString(
                file,
                new YAMLMapper()
                        .writeValueAsString(Map.of("groups", List.of(Map.of("name", "panels", "rules", rules)))));
        assertThat(Promtool.run("check", "rules", file)).returns(0, Promtool.Result::exit);
    }

    @Test
    void dataSourcesAreProvisionedUnderTheNamesThatDashboardsAndEachOtherUse() {
        List<String> provisioned =
                Repository.files(Dashboards.FOLDER.resolve("provisioning/datasources"), ".yml").stream()
                        .flatMap(file -> Alerts.each(Alerts.yaml(file).path("datasources")))
                        .map(source -> source.path("uid").asText())
                        .toList();
        assertThat(provisioned).contains("prometheus", "report-database").doesNotHaveDuplicates();
        assertThat(Dashboards.all()
                        .flatMap(dashboard -> dashboard.variables().stream())
                        .filter(variable -> variable.path("type").asText().equals("datasource"))
                        .map(variable -> variable.at("/current/value").asText()))
                .isSubsetOf(provisioned);
    }

    private static Stream<String> expressions() {
        return Dashboards.all()
                .flatMap(dashboard -> dashboard.panels().stream())
                .flatMap(panel -> Alerts.each(panel.path("targets")))
                .filter(target -> target.has("expr"))
                .map(target -> target.path("expr")
                        .asText()
                        .replace("$__rate_interval", "1m")
                        .replace("$__range", "1h")
                        .replace("$quantile", "0.95")
                        .replace("$job", "stt-worker"));
    }
}
