package dev.rekap.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may reach what, service by service; a port more is a decision, and changes this table. */
class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        // DNS, broker, then: blobs 443, database 5432, Telegram 443, ingest-api 8080, report-service 8081
        "ingest-api, 53 5672 443 5432",
        "stt-worker, 53 5672 443",
        "extraction-worker, 53 5672 443",
        "report-service, 53 5672 443 5432",
        "bot-gateway, 53 5672 5432 443 8080 8081",
    })
    void aServiceReachesOnlyWhatItNeeds(String service, String ports) {
        assertThat(reached(Variant.DEFAULTS.rendered(), service)).isEqualTo(numbers(ports));
    }

    @Test
    void anEngineIsReachedIfOneIsAsked() {
        assertThat(reached(Variant.MODELS_ELSEWHERE.rendered(), "stt-worker"))
                .isEqualTo(numbers("53 5672 443 8000 3128"));
        assertThat(reached(Variant.MODELS_ELSEWHERE.rendered(), "extraction-worker"))
                .isEqualTo(numbers("53 5672 443 3128"));
        assertThat(egress(Variant.WHISPER_IN_THE_WORKER)).isEqualTo(egress(Variant.DEFAULTS));
        assertThat(egress(Variant.ENGINES_OF_CLOUDS)).isEqualTo(egress(Variant.DEFAULTS) + 1);
        assertThat(egress(Variant.ROLES_OF_AWS)).isEqualTo(egress(Variant.DEFAULTS) + 1);
    }

    @Test
    void aShadowIsReachedIfThereIsOne() {
        assertThat(reached(Variant.SHADOWED.rendered(), "stt-worker")).isEqualTo(numbers("53 5672 443 8000"));
        assertThat(reached(Variant.SHADOWED.rendered(), "extraction-worker")).isEqualTo(numbers("53 5672 443 8001"));
    }

    @ParameterizedTest
    @FieldSource("dev.rekap.deploy.Repository#SERVICES")
    void tracesLeaveIfTheyAreWanted(String service) {
        assertThat(reached(Variant.TRACED.rendered(), service)).contains(4318);
        assertThat(reached(Variant.DECIDING.rendered(), service)).doesNotContain(4318);
    }

    @ParameterizedTest
    @CsvSource({
        "DEFAULTS, ingest-api, 8080 9080",
        "DEFAULTS, report-service, 8081 9081",
        "DEFAULTS, stt-worker, 9083",
        "DEFAULTS, extraction-worker, 9084",
        "DEFAULTS, bot-gateway, 9082",
        "WEBHOOK, bot-gateway, 8082 9082",
        "DECIDING, decision-service, 8085 9085",
        "DECIDING, decision-worker, 9086",
        "DECIDING, action-worker, 8087 9087",
    })
    void aServiceIsReachedOnlyWhereItServes(Variant variant, String service, String ports) {
        Set<Integer> open = policy(variant.rendered(), service).getSpec().getIngress().stream()
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal())
                .collect(Collectors.toSet());

        assertThat(open).isEqualTo(numbers(ports));
    }

    @Test
    void theApisAreOpenToTheBotAndTheWayInAlone() {
        List<NetworkPolicyPeer> peers =
                policy(Variant.DEFAULTS.rendered(), "ingest-api").getSpec().getIngress().stream()
                        .filter(rule -> rule.getPorts().stream()
                                .map(NetworkPolicyPort::getPort)
                                .anyMatch(port -> port.getIntVal() == 8080))
                        .flatMap(rule -> rule.getFrom().stream())
                        .toList();

        assertThat(peers).hasSize(2);
        assertThat(peers.getFirst().getNamespaceSelector().getMatchLabels())
                .containsEntry("kubernetes.io/metadata.name", "ingress-nginx");
        assertThat(peers.getLast().getPodSelector().getMatchLabels())
                .containsEntry("app.kubernetes.io/component", "bot-gateway")
                .containsKey("app.kubernetes.io/instance");
    }

    /** The metadata service of a cloud gives credentials to whoever can be talked into asking it. */
    @Test
    void theInternetIsNotTheNeighbourhood() {
        assertThat(policy(Variant.DEFAULTS.rendered(), "bot-gateway").getSpec().getEgress().stream()
                        .filter(rule -> rule.getPorts().getFirst().getPort().getIntVal() == 443)
                        .flatMap(rule -> rule.getTo().stream()))
                .isNotEmpty()
                .allSatisfy(peer -> assertThat(peer.getIpBlock().getExcept()).contains("169.254.0.0/16", "10.0.0.0/8"));
    }

    private static NetworkPolicy policy(Rendered rendered, String service) {
        return rendered.all(NetworkPolicy.class).stream()
                .filter(policy ->
                        Rendered.serviceOf(policy.getMetadata().getLabels()).equals(service))
                .findFirst()
                .orElseThrow();
    }

    /** How many ways out stt-worker has. */
    private static int egress(Variant variant) {
        return policy(variant.rendered(), "stt-worker").getSpec().getEgress().size();
    }

    private static Set<Integer> reached(Rendered rendered, String service) {
        return policy(rendered, service).getSpec().getEgress().stream()
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> numbers(String words) {
        return List.of(words.split(" ", -1)).stream().map(Integer::valueOf).collect(Collectors.toSet());
    }
}
