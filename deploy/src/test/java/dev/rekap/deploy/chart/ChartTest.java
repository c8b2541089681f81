package dev.rekap.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.LintResult;
import dev.rekap.deploy.Documents;
import dev.rekap.deploy.Repository;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Helm and the API server would say: lint, schema, and every field known to the models. */
class ChartTest {

    @Test
    void lintsStrictly() {
        LintResult result = Chart.lint();

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.isFailed()).isFalse();
    }

    /** All that is rendered by switches and examples; a test each. */
    static Stream<Map.Entry<String, Rendered>> everything() {
        return Stream.concat(
                Stream.of(Variant.values()).map(variant -> Map.entry(variant.name(), variant.rendered())),
                Chart.examples().stream()
                        .map(file -> Map.entry(file.getFileName().toString(), Chart.example(file))));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldIsKnownToTheModels() {
        return everything()
                .map(variant -> DynamicTest.dynamicTest(variant.getKey(), () -> {
                    assertThat(variant.getValue().documents()).hasSizeGreaterThan(15);
                    variant.getValue().documents().forEach(StrictModels::decode);
                }));
    }

    @Test
    void thereAreTwoExamplesThatSayWhatTheyAssume() {
        assertThat(Chart.examples())
                .extracting(Path::getFileName)
                .map(Path::toString)
                .containsExactly("100k-files-a-day.yaml", "small-shop.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deployment      | /spec/template/spec                     | restartPolcy",
                "Deployment      | /spec/template/spec/containers/0        | livenesProbe",
                "NetworkPolicy   | /spec                                   | policyType",
                "Service         | /spec                                   | sesionAffinity",
                "ConfigMap       | ''                                      | dat",
                "ServiceAccount  | ''                                      | automount",
                "PodDisruptionBudget | /spec                               | minAvailble",
                "Ingress         | /spec/rules/0/http/paths/0              | pathtype",
                "ServiceMonitor  | /spec/endpoints/0                       | intervall",
                "ScaledObject    | /spec                                   | minReplicas",
                "ScaledObject    | /spec/triggers/0                        | metadat",
                "TriggerAuthentication | /spec/secretTargetRef/0           | secret",
                "HorizontalPodAutoscaler | /spec                           | minReplica",
            })
    void aFieldThatIsNotKnownFails(String kind, String pointer, String field) {
        JsonNode document = everything()
                .flatMap(variant -> variant.getValue().documents().stream())
                .filter(Rendered.is(kind, ""))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        assertThatCode(() -> StrictModels.decode(document)).doesNotThrowAnyException();

        ((ObjectNode) document.at(pointer)).put(field, "x");

        assertThatThrownBy(() -> StrictModels.decode(document))
                .hasMessageContaining(kind)
                .hasMessageContaining(field);
    }

    @Test
    void aNumberIsNoString() {
        JsonNode document = Variant.KEDA.rendered().documents().stream()
                .filter(Rendered.is("ScaledObject", "stt-worker"))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        ((ObjectNode) document.at("/spec/triggers/0/metadata")).put("value", 2);

        assertThatThrownBy(() -> StrictModels.decode(document)).hasMessageContaining("String");
    }

    @Test
    void anObjectOfAnotherKindFails() {
        JsonNode secret = Documents.yaml("{apiVersion: v1, kind: Secret, metadata: {name: a}}")
                .getFirst();

        assertThatThrownBy(() -> StrictModels.decode(secret)).hasMessageContaining("v1/Secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imagee: {tag: '1'}                                                        | imagee",
                "image: {tag: latest}                                                      | /image/tag",
                "image: {pullPolicy: Sometimes}                                            | /image/pullPolicy",
                "broker: {url: 'amqp://a:b@c'}                                             | 'url'",
                "broker: {secret: {name: ''}}                                              | /broker/secret/name",
                "broker: {secret: {value: hush}}                                           | 'value'",
                "database: {url: 'jdbc:postgresql://h/d?user=a&password=b'}                | /database/url",
                "database: {url: 'postgresql://h/d'}                                       | /database/url",
                "blobs: {endpoint: 'http://key:secret@minio:9000'}                         | /blobs/endpoint",
                "traces: {sampling: 2}                                                     | /traces/sampling",
                "telegram: {webhook: {enabled: true, host: ''}}                            | /telegram/webhook/host",
                "stt: {engine: telepathy}                                                  | /stt/engine",
                "stt: {google: {project: warung-1}}                                        | /stt/google/project",
                "stt: {google: {secret: {name: speech}}}                                   | /stt/google/project",
                "stt: {aws: {bucket: Warung Suara}}                                        | /stt/aws/bucket",
                "stt: {whisper: {claim: models, model: /models/a.bin}}                     | /stt/whisper/model",
                "networkPolicy: {broker: {peers: []}}                                      | /networkPolicy/broker/peers",
                "networkPolicy: {broker: {peers: [{}]}}                                    | /networkPolicy/broker/peers/0",
                "services: {stt: {replicas: 1}}                                            | 'stt'",
                "services: {stt-worker: {replicas: two}}                                   | /services/stt-worker/replicas",
                "services: {stt-worker: {terminationGracePeriodSeconds: 60}}               | terminationGracePeriodSeconds",
                "services: {ingest-api: {autoscaling: {mode: keda}}}                       | /services/ingest-api/autoscaling/mode",
                "services: {stt-worker: {autoscaling: {mode: hpa, minReplicas: 0}}}        | autoscaling/minReplicas",
                "services: {stt-worker: {settings: {REKAP_STT_OPENAI_KEY: sk-hush}}}       | REKAP_STT_OPENAI_KEY",
                "services: {stt-worker: {settings: {PATH: /bin}}}                          | PATH",
                "services: {stt-worker: {resources: {limits: {cpu: lots}}}}                | resources/limits/cpu",
                "services: {stt-worker: {resources: {limits: {gpu: '1'}}}}                 | gpu",
            })
    void valuesThatMakeNoSenseAreRefusedByName(String values, String where) {
        assertThatThrownBy(() -> Chart.render(values))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(where);
    }

    /** Every object of the values says which keys it has; what is misspelt is refused wherever it stands. */
    @Test
    void anUnknownKeyIsRefusedEverywhere() {
        ObjectNode values = Documents.YAML.createObjectNode();
        List<String> places = new ArrayList<>();
        plant(Chart.defaults(), values, "", places);

        assertThat(places).hasSizeGreaterThan(50);
        assertThatThrownBy(() -> Chart.render(values.toString()))
                .satisfies(refused -> assertThat(places)
                        .allSatisfy(place -> assertThat(refused.getMessage())
                                .contains("at '" + place + "': additional properties 'unheardOf' not allowed")));
    }

    private static void plant(JsonNode defaults, ObjectNode values, String path, List<String> places) {
        values.put("unheardOf", "x");
        places.add(path);
        defaults.properties().forEach(entry -> {
            // Free maps: their keys are the operator's.
            boolean free = List.of("settings", "labels", "annotations", "matchLabels", "externalMetric")
                    .contains(entry.getKey());
            if (entry.getValue().isObject() && !free) {
                plant(entry.getValue(), values.putObject(entry.getKey()), path + "/" + entry.getKey(), places);
            }
        });
    }

    @Test
    void theNotesNameTheSecretsAndWhatIsForDemonstrationOnly(@TempDir Path folder) {
        assertThat(Chart.notes(folder))
                .contains(
                        "deployment/shop-rekap-stt-worker",
                        "rekap-broker-default-user (connection_string)",
                        "PocketSphinx")
                .contains("port-forward service/shop-rekap-ingest-api 8080")
                .doesNotContain("<no value>", "%!");
    }

    @Test
    void reviewPageIsReachedWhereItsLinksLead() {
        String ingress =
                "ingress: {enabled: true, ingest: {host: i.example.org}, report: {host: r.example.org, reviewPage: true}}";

        assertThatThrownBy(() -> Chart.render(ingress)).hasMessageContaining("tokens.secret.userKeySecretKey");
        Rendered rendered = Chart.render(ingress + "\ntokens: {secret: {userKeySecretKey: user-key-secret}}");
        assertThat(rendered.documents().stream()
                        .filter(Rendered.is("ConfigMap", "report-service"))
                        .findFirst()
                        .orElseThrow()
                        .at("/data/REKAP_REPORT_PUBLIC_URL")
                        .asText())
                .isEqualTo("https://r.example.org");
        assertThat(rendered.documents().stream()
                        .filter(Rendered.is("Ingress", "report-service"))
                        .findFirst()
                        .orElseThrow()
                        .at("/spec/rules/0/http/paths")
                        .findValuesAsText("path"))
                .contains("/review");
    }

    @Test
    void aChangedSettingIsARolloutOfThatServiceAlone() {
        Map<String, String> before = checksums(Variant.DEFAULTS.rendered());
        Map<String, String> after =
                checksums(Chart.render("services: {stt-worker: {settings: {REKAP_STT_CONCURRENCY: 3}}}"));

        assertThat(Repository.SERVICES.stream()
                        .filter(service -> !Objects.equals(before.get(service), after.get(service))))
                .containsExactly("stt-worker");
    }

    @Test
    void aSettingArrivesAsItWasWritten() {
        Rendered rendered = Chart.render("""
                services:
                  bot-gateway:
                    settings:
                      REKAP_TELEGRAM_FILES_PER_HOUR: 1000000
                      REKAP_TELEGRAM_OPEN_REPORTS: "0012"
                      REKAP_TELEGRAM_TIME_ZONE: "<a & 'b' \\"c\\">"
                """);

        assertThat(Settings.of(
                        rendered,
                        rendered.deployment("bot-gateway")
                                .orElseThrow()
                                .getSpec()
                                .getTemplate()
                                .getSpec()))
                .containsEntry("REKAP_TELEGRAM_FILES_PER_HOUR", "1000000")
                .containsEntry("REKAP_TELEGRAM_OPEN_REPORTS", "0012")
                .containsEntry("REKAP_TELEGRAM_TIME_ZONE", "<a & 'b' \"c\">");
    }

    private static Map<String, String> checksums(Rendered rendered) {
        return rendered.all(Deployment.class).stream()
                .collect(Collectors.toMap(
                        deployment ->
                                Rendered.serviceOf(deployment.getMetadata().getLabels()),
                        deployment -> deployment
                                .getSpec()
                                .getTemplate()
                                .getMetadata()
                                .getAnnotations()
                                .get("checksum/config")));
    }
}
