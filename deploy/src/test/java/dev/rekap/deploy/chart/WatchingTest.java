package dev.rekap.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rekap.deploy.Documents;
import dev.rekap.deploy.Repository;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus and Grafana get is what deploy/prometheus and deploy/grafana have: one source, by links in the chart. */
class WatchingTest {

    private final Rendered watched = Variant.WATCHED.rendered();

    @Test
    void theRulesAreThoseOfPrometheusInTheirOrder() {
        List<JsonNode> rules = new ArrayList<>();
        Repository.files(Repository.path("deploy/prometheus/rules"), ".yml")
                .forEach(file -> Documents.yaml(Repository.read(file))
                        .getFirst()
                        .path("groups")
                        .forEach(rules::add));
        JsonNode rendered = watched.documents().stream()
                .filter(Rendered.is("PrometheusRule", ""))
                .findFirst()
                .orElseThrow()
                .at("/spec/groups");

        assertThat(rules).hasSizeGreaterThan(4);
        assertThat(withoutLinks(rendered)).isEqualTo(withoutLinks(Documents.YAML.valueToTree(rules)));
        assertThat(rendered.findValuesAsText("runbook_url"))
                .hasSizeGreaterThan(10)
                .allMatch(link -> link.startsWith("https://example.com/rekap/docs/runbook.md#"));
    }

    @Test
    void theDashboardsAreThoseOfGrafanaToTheByte() {
        List<Path> dashboards = Repository.files(Repository.path("deploy/grafana/dashboards"), ".json");
        List<ConfigMap> rendered = watched.all(ConfigMap.class).stream()
                .filter(map -> "1".equals(map.getMetadata().getLabels().get("grafana_dashboard")))
                .toList();

        assertThat(dashboards).hasSizeGreaterThanOrEqualTo(4);
        assertThat(rendered)
                .flatExtracting(map -> map.getData().values())
                .map(text -> text.toString().strip())
                .containsExactlyInAnyOrderElementsOf(dashboards.stream()
                        .map(file -> Repository.read(file).strip())
                        .toList());
    }

    /** Compose's prometheus.yml says how the broker is asked; a cluster asks the same. */
    @Test
    void theBrokerIsAskedAsInCompose() {
        ServiceMonitor broker = watched.all(ServiceMonitor.class).stream()
                .filter(monitor -> monitor.getMetadata().getName().endsWith("-rabbitmq"))
                .findFirst()
                .orElseThrow();
        JsonNode compose = Documents.yaml(Repository.read("deploy/prometheus/prometheus.yml"))
                .getFirst()
                .path("scrape_configs");
        List<String> families = new ArrayList<>();
        compose.findValue("family").forEach(family -> families.add(family.asText()));

        assertThat(broker.getSpec().getEndpoints())
                .hasSize(2)
                .allSatisfy(endpoint -> assertThat(endpoint.getRelabelings()).anySatisfy(relabeling -> {
                    assertThat(relabeling.getTargetLabel()).isEqualTo("job");
                    assertThat(relabeling.getReplacement()).isEqualTo("rabbitmq");
                }));
        assertThat(broker.getSpec().getEndpoints().getLast().getPath()).isEqualTo("/metrics/detailed");
        assertThat(broker.getSpec().getEndpoints().getLast().getParams()).containsEntry("family", families);
        assertThat(broker.getSpec().getNamespaceSelector().getMatchNames()).containsExactly("messaging");
    }

    /** Links are followed when the chart becomes an archive, so that it can be installed without this repository. */
    @Test
    void anArchiveOfTheChartHasThem(@TempDir Path folder) {
        Rendered unpacked = Chart.renderArchive(folder, "prometheus: {rules: {enabled: true}}");
        JsonNode rules = unpacked.documents().stream()
                .filter(Rendered.is("PrometheusRule", ""))
                .findFirst()
                .orElseThrow();

        assertThat(rules.at("/spec/groups")).hasSizeGreaterThan(4);
    }

    private static JsonNode withoutLinks(JsonNode groups) {
        JsonNode copy = groups.deepCopy();
        copy.findParents("runbook_url")
                .forEach(parent -> ((com.fasterxml.jackson.databind.node.ObjectNode) parent).remove("runbook_url"));
        return copy;
    }
}
