package dev.rekap.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rekap.deploy.Documents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds all that the chart can give to the policies, and each policy to what it must find. */
class PolicyTest {

    @TestFactory
    Stream<DynamicTest> nothingThatTheChartGivesIsAgainstThePolicies() {
        return ChartTest.everything()
                .flatMap(variant -> Stream.of(Policy.values())
                        .map(policy -> DynamicTest.dynamicTest(
                                policy + ", " + variant.getKey(),
                                () -> assertThat(policy.violations(variant.getValue()))
                                        .isEmpty())));
    }

    /**
     * Something wrong, put into what is right.
     *
     * @param where kind and the end of the name of the object, and a pointer into it
     * @param value YAML of what is put there; empty to take away what is there
     */
    private record Plant(Policy policy, Variant base, String kind, String name, String where, String value) {

        Rendered planted() {
            return base.rendered().with(Rendered.is(kind, name), this::change);
        }

        private void change(ObjectNode document) {
            int last = where.lastIndexOf('/');
            JsonNode parent = document.at(where.substring(0, last));
            String field = where.substring(last + 1).replace("~1", "/");
            switch (parent) {
                case ObjectNode object when value.isEmpty() -> object.remove(field);
                case ObjectNode object -> object.set(field, Documents.value(value));
                case ArrayNode array -> array.add(Documents.value(value));
                default -> throw new IllegalArgumentException("there is no " + where);
            }
        }
    }

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    private static final List<Plant> PLANTS = List.of(
            deployment(Policy.NOBODY_IS_ROOT, POD + "/securityContext/runAsUser", "0"),
            deployment(Policy.NOBODY_IS_ROOT, POD + "/securityContext/seccompProfile", ""),
            deployment(Policy.NOBODY_IS_ROOT, POD + "/hostNetwork", "true"),
            deployment(Policy.NOBODY_IS_ROOT, CONTAINER + "/securityContext/readOnlyRootFilesystem", "false"),
            deployment(Policy.NOBODY_IS_ROOT, CONTAINER + "/securityContext/capabilities/add", "[NET_RAW]"),
            deployment(Policy.EVERYTHING_IS_LIMITED, CONTAINER + "/resources/limits/memory", ""),
            deployment(Policy.EVERYTHING_IS_LIMITED, CONTAINER + "/resources/limits/cpu", "'0.01'"),
            deployment(Policy.EVERYTHING_IS_LIMITED, POD + "/volumes/0/emptyDir/sizeLimit", "100Gi"),
            deployment(Policy.ONLY_TMP_IS_WRITTEN, POD + "/volumes/0/emptyDir/sizeLimit", ""),
            deployment(Policy.ONLY_TMP_IS_WRITTEN, POD + "/volumes/-", "{name: a, hostPath: {path: /}}"),
            deployment(
                    Policy.ONLY_TMP_IS_WRITTEN, POD + "/volumes/-", "{name: a, persistentVolumeClaim: {claimName: a}}"),
            deployment(Policy.ONLY_TMP_IS_WRITTEN, CONTAINER + "/volumeMounts/-", "{name: tmp, mountPath: /app}"),
            deployment(Policy.IMAGES_ARE_PINNED, CONTAINER + "/image", "rekap/stt-worker:latest"),
            deployment(Policy.IMAGES_ARE_PINNED, CONTAINER + "/image", "rekap/stt-worker"),
            deployment(Policy.IMAGES_ARE_PINNED, CONTAINER + "/image", "rekap/bot-gateway:1.0.0"),
            deployment(Policy.PROBES_HIT_WHAT_IS_THERE, CONTAINER + "/livenessProbe/httpGet/path", "/healthz"),
            deployment(Policy.PROBES_HIT_WHAT_IS_THERE, CONTAINER + "/readinessProbe/httpGet/port", "http"),
            deployment(Policy.PROBES_HIT_WHAT_IS_THERE, CONTAINER + "/startupProbe", ""),
            deployment(Policy.PROBES_HIT_WHAT_IS_THERE, CONTAINER + "/startupProbe/failureThreshold", "3"),
            deployment(Policy.PROBES_HIT_WHAT_IS_THERE, CONTAINER + "/ports/0/containerPort", "8083"),
            deployment(Policy.GRACE_IS_LONGER_THAN_THE_LONGEST_JOB, POD + "/terminationGracePeriodSeconds", "1260"),
            deployment(Policy.GRACE_IS_LONGER_THAN_THE_LONGEST_JOB, POD + "/terminationGracePeriodSeconds", ""),
            plant(
                    Policy.GRACE_IS_LONGER_THAN_THE_LONGEST_JOB,
                    Variant.MORE_TIME_TO_END,
                    "ConfigMap report-service /data/REKAP_BUS_SHUTDOWN_PHASE",
                    "12m"),
            deployment(Policy.NOTHING_IS_GIVEN_THAT_IS_NOT_ASKED_FOR, POD + "/enableServiceLinks", ""),
            deployment(Policy.NOTHING_IS_GIVEN_THAT_IS_NOT_ASKED_FOR, POD + "/serviceAccountName", "default"),
            plant(
                    Policy.NOTHING_IS_GIVEN_THAT_IS_NOT_ASKED_FOR,
                    Variant.DEFAULTS,
                    "ServiceAccount stt-worker /automountServiceAccountToken",
                    "true"),
            plant(Policy.EVERY_VARIABLE_IS_READ, Variant.DEFAULTS, "ConfigMap stt-worker /data/REKAP_STT_SPEED", "'1'"),
            plant(
                    Policy.EVERY_VARIABLE_IS_READ,
                    Variant.DEFAULTS,
                    "ConfigMap stt-worker /data/REKAP_DATABASE_URL",
                    "jdbc:postgresql://a/b"),
            deployment(Policy.EVERY_VARIABLE_IS_READ, CONTAINER + "/envFrom/0/configMapRef/name", "another"),
            deployment(Policy.SECRETS_ARE_REFERENCES, CONTAINER + "/env/-", "{name: REKAP_STT_OPENAI_KEY, value: a}"),
            plant(
                    Policy.SECRETS_ARE_REFERENCES,
                    Variant.DEFAULTS,
                    "ConfigMap stt-worker /data/REKAP_S3_ENDPOINT",
                    "http://key:secret@minio:9000"),
            deployment(Policy.HEAPS_FIT_INTO_THE_LIMIT, CONTAINER + "/resources/limits/memory", "256Mi"),
            plant(
                    Policy.HEAPS_FIT_INTO_THE_LIMIT,
                    Variant.PLACED,
                    "ConfigMap stt-worker /data/JVM_OPTIONS",
                    "-Xmx700m"),
            plant(
                    Policy.FILES_FIT_INTO_TMP,
                    Variant.DEFAULTS,
                    "ConfigMap ingest-api /data/REKAP_INGEST_SPOOL_BUDGET",
                    "5GB"),
            plant(
                    Policy.FILES_FIT_INTO_TMP,
                    Variant.DEFAULTS,
                    "ConfigMap stt-worker /data/REKAP_STT_TEMPORARY_SPACE",
                    "3GB"),
            plant(Policy.ONE_DECIDES_HOW_MANY_RUN, Variant.KEDA, "Deployment stt-worker /spec/replicas", "2"),
            deployment(Policy.ONE_DECIDES_HOW_MANY_RUN, "/spec/replicas", ""),
            plant(
                    Policy.ONE_DECIDES_HOW_MANY_RUN,
                    Variant.KEDA,
                    "ScaledObject stt-worker /spec/scaleTargetRef/name",
                    "shop-rekap-extraction-worker"),
            deployment(Policy.BUDGETS_ONLY_FOR_SEVERAL, "/spec/replicas", "1"),
            plant(
                    Policy.BUDGETS_ONLY_FOR_SEVERAL,
                    Variant.DEFAULTS,
                    "PodDisruptionBudget stt-worker /spec/maxUnavailable",
                    "0"),
            plant(
                    Policy.WORKERS_SCALE_BY_THEIR_OWN_QUEUE,
                    Variant.KEDA,
                    "ScaledObject stt-worker /spec/triggers/0/metadata/queueName",
                    "rekap.extraction"),
            plant(
                    Policy.WORKERS_SCALE_BY_THEIR_OWN_QUEUE,
                    Variant.KEDA,
                    "ScaledObject stt-worker /spec/triggers/0/metadata/protocol",
                    "amqp"),
            plant(
                    Policy.WORKERS_SCALE_BY_THEIR_OWN_QUEUE,
                    Variant.KEDA,
                    "ScaledObject stt-worker /spec/triggers/0/authenticationRef/name",
                    "nobody"),
            plant(Policy.WORKERS_SCALE_BY_THEIR_OWN_QUEUE, Variant.KEDA, "ScaledObject stt-worker /spec/fallback", ""),
            plant(
                    Policy.EXTERNAL_METRICS_ARE_OF_THE_OWN_QUEUE,
                    Variant.HPA_BY_QUEUE,
                    "HorizontalPodAutoscaler stt-worker /spec/metrics/0/external/metric/selector/matchLabels/queue",
                    "rekap.report"),
            deployment(Policy.EVERYTHING_IS_LABELLED, "/metadata/labels/a", "'-'"),
            deployment(Policy.EVERYTHING_IS_LABELLED, "/metadata/labels/app.kubernetes.io~1part-of", ""),
            deployment(Policy.SELECTORS_FIND_PODS, "/spec/selector/matchLabels/app.kubernetes.io~1instance", "other"),
            plant(
                    Policy.SELECTORS_FIND_PODS,
                    Variant.DEFAULTS,
                    "Service ingest-api /spec/selector/app.kubernetes.io~1component",
                    "stt-worker2"),
            plant(Policy.SELECTORS_FIND_PODS, Variant.DEFAULTS, "Service ingest-api /spec/ports/0/targetPort", "web"),
            plant(
                    Policy.MONITORS_FIND_METRICS,
                    Variant.WATCHED,
                    "ServiceMonitor stt-worker /spec/endpoints/0/path",
                    "/metrics"),
            plant(
                    Policy.MONITORS_FIND_METRICS,
                    Variant.WATCHED,
                    "ServiceMonitor stt-worker /spec/jobLabel",
                    "app.kubernetes.io/name"),
            plant(
                    Policy.WAYS_IN_LEAD_TO_THE_SERVICE,
                    Variant.WEBHOOK,
                    "Ingress bot-gateway /spec/rules/0/http/paths/0/path",
                    "/webhook"),
            plant(
                    Policy.WAYS_IN_LEAD_TO_THE_SERVICE,
                    Variant.WEBHOOK,
                    "Ingress bot-gateway /spec/rules/0/http/paths/0/backend/service/port/name",
                    "web"),
            plant(Policy.EVERY_POD_IS_FENCED, Variant.DEFAULTS, "NetworkPolicy stt-worker /spec/egress/-", "{}"),
            plant(Policy.EVERY_POD_IS_FENCED, Variant.DEFAULTS, "NetworkPolicy stt-worker /spec/ingress/0/from", "[]"),
            plant(
                    Policy.EVERY_POD_IS_FENCED,
                    Variant.DEFAULTS,
                    "NetworkPolicy default-deny /spec/policyTypes",
                    "[Ingress]"),
            plant(
                    Policy.EVERY_POD_IS_FENCED,
                    Variant.DEFAULTS,
                    "NetworkPolicy stt-worker /spec/podSelector/matchLabels/app.kubernetes.io~1component",
                    "stt"));

    @TestFactory
    Stream<DynamicTest> aPolicyFindsWhatIsPlanted() {
        return PLANTS.stream()
                .map(plant ->
                        DynamicTest.dynamicTest(plant.policy() + ", " + plant.where() + ": " + plant.value(), () -> {
                            assertThat(plant.planted().documents())
                                    .isNotEqualTo(plant.base().rendered().documents());
                            assertThat(plant.policy().violations(plant.planted()))
                                    .isNotEmpty();
                        }));
    }

    @Test
    void forEveryPolicySomethingIsPlanted() {
        assertThat(PLANTS.stream().map(Plant::policy).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Policy.values());
    }

    private static Plant deployment(Policy policy, String where, String value) {
        return new Plant(policy, Variant.DEFAULTS, "Deployment", "stt-worker", where, value);
    }

    private static Plant plant(Policy policy, Variant base, String place, String value) {
        List<String> words = Arrays.asList(place.split(" ", 3));
        return new Plant(policy, base, words.get(0), words.get(1), words.get(2), value);
    }
}
