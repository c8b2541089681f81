package dev.rekap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules are valid, fire when they should, and lead whoever is called to a page that helps. */
class AlertsTest {

    private static final Path CONFIGURATION = Alerts.FOLDER.resolve("prometheus.yml");
    private static final Pattern CODE = Pattern.compile("^ {4}([A-Z_]+)\\(", Pattern.MULTILINE);
    private static final Pattern NOT_OURS = Pattern.compile("outcome=\"FAILED\",code!~\"([A-Z_|]+)\"");
    private static final String RUNBOOK = Repository.read("docs/runbook.md");

    @Test
    void prometheusTakesTheConfigurationAndTheRules() throws Exception {
        assertThat(Promtool.run("check", "config", CONFIGURATION))
                .returns(0, Promtool.Result::exit)
                .extracting(Promtool.Result::output)
                .asString()
                .contains("2 rule files found");
    }

    @ParameterizedTest
    @MethodSource("dev.rekap.deploy.Alerts#testFiles")
    void alertsFireWhenTheyShouldAndOnlyThen(Path tests) throws Exception {
        assertThat(Promtool.run("test", "rules", tests)).returns(0, Promtool.Result::exit);
    }

    @ParameterizedTest
    @MethodSource("dev.rekap.deploy.Alerts#all")
    void anAlertIsTestedFiringAndNotFiring(Alerts.Alert alert) {
        assertThat(Alerts.expectations(alert.name()))
                .as("tests of %s", alert)
                .anyMatch(fires -> !fires.isEmpty())
                .anyMatch(JsonNode::isEmpty);
    }

    @ParameterizedTest
    @MethodSource("dev.rekap.deploy.Alerts#all")
    void anAlertSaysHowBadItIsWhatItIsAndWhereToReadOn(Alerts.Alert alert) {
        assertThat(alert.rule().path("labels").path("severity").asText()).isIn("critical", "warning");
        assertThat(alert.annotation("summary")).isNotBlank();
        assertThat(alert.annotation("description")).isNotBlank();
        assertThat(alert.annotation("runbook_url"))
                .isEqualTo("docs/runbook.md#" + alert.name().toLowerCase(Locale.ROOT));
        assertThat(entry(alert.name()))
                .as("entry of %s in the runbook", alert)
                .contains("**For the seller:**", "**Look:**", "**Do:**");
    }

    @Test
    void theRunbookHasNoEntryWithoutAnAlert() {
        List<String> entries = Pattern.compile("^## (Rekap\\w+)$", Pattern.MULTILINE)
                .matcher(RUNBOOK)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(entries)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Alerts.all().map(Alerts.Alert::name).toList());
    }

    @Test
    void everyServiceIsAskedUnderItsOwnName() {
        List<String> jobs = Alerts.each(Alerts.yaml(CONFIGURATION).path("scrape_configs"))
                .map(job -> job.path("job_name").asText())
                .toList();
        assertThat(jobs).containsAll(Repository.SERVICES).contains("rabbitmq");
    }

    @Test
    void whatCountsAsNoFailureOfOursAreCodesThatThereAreAndTheRunbookNamesThem() {
        List<String> codes = CODE.matcher(
                        Repository.read("common-contracts/src/main/java/dev/rekap/contracts/FailureCode.java"))
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> notOurs = NOT_OURS.matcher(Repository.read("deploy/prometheus/rules/recording.yml"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(notOurs).as("the same in every window").hasSize(1);
        assertThat(notOurs.getFirst().split("\\|"))
                .isSubsetOf(codes)
                .allSatisfy(code -> assertThat(RUNBOOK).contains("`" + code + "`"));
    }

    private static String entry(String alert) {
        Matcher found = Pattern.compile("^## " + alert + "$(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(RUNBOOK);
        return found.find() ? found.group(1) : "";
    }
}
