package dev.rekap.deploy.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.deploy.Repository;
import dev.rekap.deploy.ServiceSettings;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** .env.example is where people read what can be set: complete, nothing that does nothing, and no secret in it. */
class EnvExampleTest {

    private static final Pattern LINE = Pattern.compile("(?m)^#? ?([A-Z][A-Z0-9_]+)=(.*)$");
    private static final Pattern NAME = Pattern.compile("REKAP_[A-Z0-9_]*[A-Z0-9]\\b");

    /** What Compose decides: where containers find each other, listen, and keep files; how long they may take to end. */
    private static final Set<String> DECIDED_BY_COMPOSE = Set.of(
            "REKAP_RABBITMQ_URL",
            "REKAP_BIND_ADDRESS",
            "REKAP_INGEST_URL",
            "REKAP_REPORT_URL",
            "REKAP_INGEST_MANAGEMENT_PORT",
            "REKAP_REPORT_MANAGEMENT_PORT",
            "REKAP_GATEWAY_MANAGEMENT_PORT",
            "REKAP_STT_MANAGEMENT_PORT",
            "REKAP_EXTRACTION_MANAGEMENT_PORT",
            "REKAP_DECISION_MANAGEMENT_PORT",
            "REKAP_PROPOSAL_MANAGEMENT_PORT",
            "REKAP_ACTION_MANAGEMENT_PORT",
            "REKAP_INGEST_SPOOL_DIRECTORY",
            "REKAP_TELEGRAM_TOKEN_FILE",
            "REKAP_BUS_SHUTDOWN_TIMEOUT",
            "REKAP_BUS_SHUTDOWN_PHASE");

    private final Map<String, String> example = LINE.matcher(Repository.read(".env.example"))
            .results()
            .collect(Collectors.toMap(
                    found -> found.group(1), found -> found.group(2).strip(), (first, _) -> first, TreeMap::new));

    @Test
    void everyVariableThatComposeTakesIsExplained() {
        Set<String> explained = example.keySet();

        assertThat(explained).containsAll(Compose.ofRepository().variables());
    }

    @Test
    void everyVariableInItDoesSomething() {
        Set<String> taken = new TreeSet<>(Compose.ofRepository().variables());
        // Read by Compose itself.
        taken.addAll(Set.of("COMPOSE_PROFILES", "COMPOSE_PROJECT_NAME", "COMPOSE_FILE"));

        assertThat(taken).containsAll(example.keySet());
    }

    @Test
    void everyVariableOfTheReadmesCanBeSet() {
        Set<String> read = Repository.SERVICES.stream()
                .flatMap(service -> ServiceSettings.of(service).stream())
                .collect(Collectors.toSet());
        Set<String> named = Stream.concat(
                        Stream.of("README.md", "docs/settings.md"),
                        Repository.SERVICES.stream()
                                .flatMap(service -> Repository.withLibraries(service).stream())
                                .map(module -> module + "/README.md"))
                .flatMap(file -> NAME.matcher(Repository.read(file)).results())
                .map(found -> found.group())
                .filter(read::contains)
                .filter(name -> !DECIDED_BY_COMPOSE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(named).allMatch(name -> example.containsKey(name) || isGivenByFile(name));
    }

    @Test
    void noSecretStandsInIt() {
        assertThat(example)
                .allSatisfy((name, value) -> assertThat(name.matches(".*(PASSWORD|SECRET|TOKEN|_KEY)$") ? value : "")
                        .as(name)
                        .isEmpty());
    }

    @Test
    void theServicesGetWhatTheyRead() {
        Compose compose = Compose.ofRepository();

        assertThat(Repository.SERVICES)
                .allSatisfy(service -> assertThat(
                                Compose.environment(compose.service(service)).keySet())
                        .containsAll(example.keySet().stream()
                                .filter(ServiceSettings.of(service)::contains)
                                .filter(name -> isGiven(name, service))
                                .toList()));
    }

    @Test
    void variablesOfEnginesThatItDoesNotNameReachTheWorkersByAFileOfTheirOwn() {
        assertThat(isGivenByFile("REKAP_STT_NEWEST_KEY")).isTrue();
        assertThat(isGivenByFile("REKAP_EXTRACTION_NEWEST_URL")).isTrue();
        assertThat(isGivenByFile("REKAP_TELEGRAM_ADMINS")).isFalse();
    }

    /** Variables of engines may stand in engines.env instead: Compose hands that file to the workers as it is. */
    private static boolean isGivenByFile(String name) {
        return Stream.of("stt", "extraction")
                .filter(stage -> name.startsWith("REKAP_" + stage.toUpperCase(Locale.ROOT) + "_"))
                .map(stage -> Compose.ofRepository().service(stage + "-worker"))
                .anyMatch(worker -> worker.at("/env_file/0/path").asText().equals("engines.env")
                        && !worker.at("/env_file/0/required").asBoolean(true));
    }

    private static boolean isGiven(String name, String service) {
        // Published ports are Compose's; workers have a name of their own for how much they do at once.
        if (name.matches("REKAP_(INGEST|REPORT|GATEWAY|DECISION|ACTION)_PORT|REKAP_BUS_CONCURRENCY")) {
            return false;
        }
        // The library knows prices; nobody but workers asks models for anything.
        return !name.startsWith("REKAP_PRICES_") || service.endsWith("-worker");
    }
}
