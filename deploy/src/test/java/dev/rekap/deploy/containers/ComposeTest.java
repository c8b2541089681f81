package dev.rekap.deploy.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rekap.deploy.Documents;
import dev.rekap.deploy.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds docker-compose.yml to the policies, and each policy to what it must find. */
class ComposeTest {

    private static final List<String> PLANTS = List.of(
            "IMAGES_ARE_PINNED | postgres/image | postgres:latest",
            "IMAGES_ARE_PINNED | grafana/image | grafana/grafana",
            "EVERYTHING_IS_LIMITED | stt-worker/mem_limit |",
            "EVERYTHING_IS_LIMITED | minio/logging |",
            "NOBODY_HAS_MORE_RIGHTS_THAN_NEEDED | stt-worker/read_only | false",
            "NOBODY_HAS_MORE_RIGHTS_THAN_NEEDED | stt-worker/user | '0:0'",
            "NOBODY_HAS_MORE_RIGHTS_THAN_NEEDED | rabbitmq/cap_drop |",
            "NOBODY_HAS_MORE_RIGHTS_THAN_NEEDED | prometheus/volumes/- | /var/run/docker.sock:/var/run/docker.sock:ro",
            "WHAT_RUNS_SAYS_HOW_IT_IS | postgres/healthcheck |",
            "WHAT_RUNS_SAYS_HOW_IT_IS | stt-worker/healthcheck | {disable: true}",
            "WHO_WAITS_WAITS_FOR_HEALTH | stt-worker/depends_on/rabbitmq/condition | service_started",
            "WHO_WAITS_WAITS_FOR_HEALTH | ingest-api/depends_on/rabbitmq |",
            "NOTHING_IS_OPEN_BEYOND_THIS_HOST | rabbitmq/ports/- | '15672:15672'",
            "NOTHING_IS_OPEN_BEYOND_THIS_HOST | minio/ports/- | '${REKAP_PUBLISH_ADDRESS:-127.0.0.1}:9001:9001'",
            "SECRETS_HAVE_NO_DEFAULT | minio/environment/MINIO_ROOT_PASSWORD | '${REKAP_S3_SECRET_KEY:-minioadmin}'",
            "SECRETS_HAVE_NO_DEFAULT | postgres/environment/POSTGRES_PASSWORD | postgres",
            "SECRETS_HAVE_NO_DEFAULT | stt-worker/environment/REKAP_RABBITMQ_URL | amqp://guest:guest@rabbitmq:5672",
            "EVERY_VARIABLE_IS_READ | stt-worker/environment/REKAP_STT_SPEED | '1'",
            "TIME_TO_END_IS_LONGER_THAN_THE_LONGEST_JOB | stt-worker/stop_grace_period | 21m",
            "TIME_TO_END_IS_LONGER_THAN_THE_LONGEST_JOB | extraction-worker/stop_grace_period |",
            "VOLUMES_ARE_NAMED_OR_READ_ONLY_FILES_OF_OURS | minio/volumes/- | /srv/data:/data",
            "VOLUMES_ARE_NAMED_OR_READ_ONLY_FILES_OF_OURS | grafana/volumes/- | ./deploy/nowhere:/etc/grafana:ro",
            "PROMETHEUS_FINDS_ITS_TARGETS | prometheus/networks | [operator]",
            "PROMETHEUS_FINDS_ITS_TARGETS | stt-worker/networks | [broker]");

    static Stream<String> plants() {
        return PLANTS.stream();
    }

    @ParameterizedTest
    @EnumSource(ComposePolicy.class)
    void theFileIsWithinThePolicies(ComposePolicy policy) {
        assertThat(policy.violations(Compose.ofRepository())).isEmpty();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("plants")
    void aPolicyFindsWhatIsPlanted(String plant) {
        List<String> parts =
                Arrays.stream(plant.split("\\|", -1)).map(String::strip).toList();
        Compose planted = new Compose(Compose.ofRepository().file().deepCopy());
        String where = "/services/" + parts.get(1);
        int last = where.lastIndexOf('/');
        JsonNode parent = planted.file().at(where.substring(0, last));
        String field = where.substring(last + 1);
        switch (parent) {
            case ObjectNode object when parts.get(2).isEmpty() -> object.remove(field);
            case ObjectNode object -> object.set(field, Documents.value(parts.get(2)));
            case ArrayNode array -> array.add(Documents.value(parts.get(2)));
            default -> throw new IllegalArgumentException("there is no " + where);
        }

        assertThat(planted).isNotEqualTo(Compose.ofRepository());
        assertThat(ComposePolicy.valueOf(parts.getFirst()).violations(planted)).isNotEmpty();
    }

    @Test
    void forEveryPolicySomethingIsPlanted() {
        assertThat(Stream.of(ComposePolicy.values()).map(Enum::name))
                .allMatch(policy -> PLANTS.stream().anyMatch(plant -> plant.startsWith(policy + " ")));
    }

    @Test
    void allFiveServicesAndWhatTheyStandOnAreThere() {
        assertThat(Compose.ofRepository().file().path("services").fieldNames())
                .toIterable()
                .containsAll(Repository.SERVICES)
                .contains("rabbitmq", "postgres", "minio", "prometheus", "grafana", "telegram-sim");
    }

    @ParameterizedTest
    @CsvSource({"speaches, local-ai", "ollama, local-ai", "telegram-sim, telegram-sim"})
    void whatIsNotForEverybodyHasAProfile(String service, String profile) {
        assertThat(Compose.ofRepository().service(service).at("/profiles/0").asText())
                .isEqualTo(profile);
    }
}
