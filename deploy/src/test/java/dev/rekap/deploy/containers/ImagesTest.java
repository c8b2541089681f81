package dev.rekap.deploy.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.deploy.Repository;
import dev.rekap.deploy.ServiceFacts;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ImagesTest {

    @Test
    void theDockerfileIsWithinThePolicies() {
        assertThat(Images.violations(Images.dockerfile())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ARG BASE_IMAGE=.*          | ARG BASE_IMAGE=debian:latest       | no version",
                "ARG BASE_IMAGE=.*          | ARG BASE_IMAGE=debian              | no version",
                "USER 10001:10001           | USER root                          | 10001",
                "USER 10001:10001\\n        | WORKDIR /\\n                       | root runs it",
                "STOPSIGNAL SIGTERM         | STOPSIGNAL SIGINT                  | in time",
                "HEALTHCHECK .*             | LABEL a=b                          | how it is",
                "ENTRYPOINT \\[\"/app/start\"\\] | ENTRYPOINT /app/start         | signals",
                "EXPOSE 8080                | EXPOSE                             | exposed",
                "ENV REKAP_LOG_FORMAT=ecs   | ENV REKAP_SERVICE_TOKEN=abc        | secret",
                "WORKDIR /app               | ADD https://example.com/a /app     | built from",
            })
    void whatIsPlantedIntoItIsFound(String line, String planted, String found) {
        String changed = Images.dockerfile().replaceAll(line, planted.replace("\\n", "\n"));

        assertThat(changed).isNotEqualTo(Images.dockerfile());
        assertThat(Images.violations(changed))
                .anySatisfy(wrong -> assertThat(wrong).contains(found));
    }

    @ParameterizedTest
    @FieldSource("dev.rekap.deploy.Repository#SERVICES")
    void theHealthCheckAsksOnTheManagementPort(String service) {
        assertThat(Repository.read("deploy/docker/describe"))
                .containsPattern("(?m)^ *" + service + "\\) .*_MANAGEMENT_PORT:-"
                        + ServiceFacts.of(service).management() + "}")
                .contains("/actuator/health/readiness");
    }

    /** Maven reads the POM of every module, also of those that it does not build. */
    @Test
    void everyModuleOfThePomIsCopiedIntoTheBuild() {
        List<String> modules = Pattern.compile("<module>(.*)</module>")
                .matcher(Repository.read("pom.xml"))
                .results()
                .map(module -> module.group(1))
                .toList();

        assertThat(modules).isNotEmpty().allSatisfy(module -> {
            String folder = module.split("/", -1)[0];
            assertThat(Images.dockerfile()).containsPattern("(?m)^COPY " + folder + "(/pom\\.xml)? ");
        });
    }

    @Test
    void neitherSecretsNorWhatWasBuiltBeforeGoIntoTheBuild() {
        // The first takes .git, .env and .rekap.
        assertThat(Repository.read(".dockerignore").lines()).contains(".*", "**/target");
    }
}
