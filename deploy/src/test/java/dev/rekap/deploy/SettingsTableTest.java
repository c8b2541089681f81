package dev.rekap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the table "Settings" of a module's README against what the module reads. To hold another module, add its name. */
class SettingsTableTest {

    private static final Pattern VARIABLE = Pattern.compile("`(REKAP_[A-Z0-9_]+)`");
    private static final Pattern PROPERTY = Pattern.compile("`(rekap\\.[a-z0-9.-]+)`");

    @ParameterizedTest
    @ValueSource(strings = "stt-worker")
    void tableNamesExactlyWhatTheModuleReads(String module) {
        assertThat(named(module)).isEqualTo(new TreeSet<>(ServiceSettings.ofModule(module)));
    }

    @ParameterizedTest
    @ValueSource(strings = "stt-worker")
    void everyPropertyStandsBesideItsVariable(String module) {
        assertThat(rows(module)).allSatisfy(row -> {
            List<String> cells = List.of(row.split("(?<!\\\\)\\|", -1));
            assertThat(names(VARIABLE, cells.get(2)))
                    .containsAll(names(PROPERTY, cells.get(1)).stream()
                            .map(ServiceSettings::environmentName)
                            .toList());
        });
    }

    private static Set<String> named(String module) {
        return rows(module).stream()
                .flatMap(row -> names(VARIABLE, row.split("\\|", -1)[2]).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rows(String module) {
        String readme = Repository.read(module + "/README.md");
        int start = readme.indexOf("\n## Settings\n");
        assertThat(start).as("the section of settings").isPositive();
        int end = readme.indexOf("\n## ", start + 1);
        return readme.substring(start, end < 0 ? readme.length() : end)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(SettingsTableTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
