package dev.rekap.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stt-worker is given for engines that need more than an address and a key. */
class EnginesTest {

    @Test
    void theKeyFileOfGoogleLiesWhereTheWorkerLooksForIt() {
        Rendered rendered = Variant.ENGINES_OF_CLOUDS.rendered();
        PodSpec pod = pod(rendered, "stt-worker");

        assertThat(Settings.of(rendered, pod))
                .containsEntry("REKAP_STT_GOOGLE_PROJECT", "warung-1")
                .containsEntry("REKAP_STT_GOOGLE_LOCATION", "global")
                .containsEntry(
                        "REKAP_STT_GOOGLE_CREDENTIALS", mount(pod, "google").getMountPath() + "/account.json");
        assertThat(volume(pod, "google").getSecret().getSecretName()).isEqualTo("speech");
        assertThat(volume(pod, "google").getSecret().getItems())
                .singleElement()
                .satisfies(item -> assertThat(item.getPath()).isEqualTo("account.json"));
    }

    @Test
    void amazonsBucketIsASettingAndItsKeysAreReferences() {
        Rendered rendered = Variant.ENGINES_OF_CLOUDS.rendered();
        PodSpec pod = pod(rendered, "stt-worker");

        assertThat(Settings.of(rendered, pod))
                .containsEntry("REKAP_STT_AWS_BUCKET", "warung-suara")
                .containsEntry("REKAP_STT_AWS_REGION", "ap-southeast-3");
        assertThat(variables(pod)).contains("REKAP_STT_AWS_ACCESS_KEY", "REKAP_STT_AWS_SECRET_KEY");
    }

    @Test
    void withARoleThereAreNoKeys() {
        assertThat(variables(pod(Variant.ROLES_OF_AWS.rendered(), "stt-worker")))
                .noneMatch(name -> name.startsWith("REKAP_STT_AWS"));
    }

    @Test
    void modelsOfWhisperAreReadWhereTheWorkerLooksForThem() {
        Rendered rendered = Variant.WHISPER_IN_THE_WORKER.rendered();
        PodSpec pod = pod(rendered, "stt-worker");

        assertThat(Settings.of(rendered, pod)).containsEntry("REKAP_STT_WHISPER_MODEL", "small");
        assertThat(mount(pod, "models").getMountPath()).isEqualTo("/models");
        assertThat(mount(pod, "models").getReadOnly()).isTrue();
        assertThat(volume(pod, "models").getPersistentVolumeClaim().getClaimName())
                .isEqualTo("models");
    }

    @Test
    void settingsAndSecretsOfAnyOtherEngineAreHandedOnByName() {
        Rendered rendered = Variant.ENGINE_THAT_THE_CHART_DOES_NOT_NAME.rendered();
        PodSpec pod = pod(rendered, "stt-worker");

        assertThat(Settings.of(rendered, pod)).containsEntry("REKAP_STT_SPHINX_MODEL", "/models/sphinx");
        assertThat(pod.getContainers().getFirst().getEnv())
                .filteredOn(variable -> variable.getName().equals("REKAP_STT_OPENAI_KEY"))
                .singleElement()
                .satisfies(variable -> {
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .isEqualTo("speech");
                    assertThat(variable.getValueFrom().getSecretKeyRef().getKey())
                            .isEqualTo("of-an-engine");
                });
        assertThat(variables(pod(rendered, "extraction-worker"))).doesNotContain("REKAP_STT_OPENAI_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-api", "extraction-worker", "report-service", "bot-gateway"})
    void nobodyElseIsGivenAnyOfIt(String service) {
        assertThat(pod(Variant.ENGINES_OF_CLOUDS.rendered(), service).getVolumes())
                .hasSize(1);
        assertThat(pod(Variant.WHISPER_IN_THE_WORKER.rendered(), service).getVolumes())
                .hasSize(1);
    }

    private static PodSpec pod(Rendered rendered, String service) {
        return rendered.deployment(service)
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static List<String> variables(PodSpec pod) {
        return pod.getContainers().getFirst().getEnv().stream()
                .map(EnvVar::getName)
                .toList();
    }

    private static VolumeMount mount(PodSpec pod, String name) {
        Container container = pod.getContainers().getFirst();
        return container.getVolumeMounts().stream()
                .filter(mount -> Objects.equals(mount.getName(), name))
                .findFirst()
                .orElseThrow();
    }

    private static Volume volume(PodSpec pod, String name) {
        return pod.getVolumes().stream()
                .filter(volume -> Objects.equals(volume.getName(), name))
                .findFirst()
                .orElseThrow();
    }
}
