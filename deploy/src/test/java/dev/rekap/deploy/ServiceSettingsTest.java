package dev.rekap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names of variables stand in many files; here they are held to what the services read. */
class ServiceSettingsTest {

    @Test
    void aServiceTakesWhatItsRecordsItsYamlAndItsLibrariesRead() {
        assertThat(ServiceSettings.of("stt-worker"))
                .contains("REKAP_STT_MAX_FILE_SIZE", "REKAP_STT_OPENAI_KEY", "REKAP_STT_MANAGEMENT_PORT")
                .contains("REKAP_RABBITMQ_URL", "REKAP_S3_SECRET_KEY", "REKAP_BIND_ADDRESS")
                .doesNotContain("REKAP_DATABASE_URL", "REKAP_SERVICE_TOKEN", "REKAP_STT_OPENAI", "REKAP_STT_MOST");
    }

    /** What a reader of the page of settings sets must do something. */
    @Test
    void everyVariableOfTheSettingsPageIsRead() {
        Set<String> taken = Repository.SERVICES.stream()
                .flatMap(service -> ServiceSettings.of(service).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        // Read by the launcher and the simulator, and by Compose.
        taken.add("REKAP_TELEGRAM_PORT");
        Pattern.compile("\\$\\{(REKAP_[A-Z0-9_]+)")
                .matcher(Repository.read("docker-compose.yml"))
                .results()
                .forEach(found -> taken.add(found.group(1)));
        Set<String> named = Pattern.compile("^\\| .*", Pattern.MULTILINE)
                .matcher(Repository.read("docs/settings.md"))
                .results()
                .flatMap(line -> Pattern.compile("`(REKAP_[A-Z0-9_]+)`")
                        .matcher(line.group())
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(25);
        assertThat(taken).containsAll(named);
    }
}
