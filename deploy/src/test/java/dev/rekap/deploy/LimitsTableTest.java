package dev.rekap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of time limits against the sources, in both directions. */
class LimitsTableTest {

    /** What a source says that makes a client of its own. */
    private static final Pattern MAKES_A_CLIENT =
            Pattern.compile("HttpClient\\s*\\.newBuilder\\(|HttpClient\\.builder\\("
                    + "|OkHttpClient\\.Builder\\(|\\.http\\(\\)\\s*\\.newBuilder\\(|new ConnectionFactory\\(|DriverManager"
                    + "|OtlpHttpSpanExporter\\.builder\\(|spring:\\s+datasource:|spring:(?s:.)*?\\n  rabbitmq:");

    private static final Pattern ROW =
            Pattern.compile("\\|.*\\| (?:.*?)`([^`]+)`.*\\| \\[[^]]+]\\(\\.\\./([^)]+)\\) \\|");

    @TestFactory
    Stream<DynamicTest> everyLimitIsSaidWhereTheTableSays() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.group(1),
                        () -> assertThat(Repository.read(row.group(2))).contains(row.group(1))));
    }

    @Test
    void everyClientIsInTheTable() {
        List<String> clients = Stream.concat(
                        Repository.SERVICES.stream().map(Repository::path), Stream.of(Repository.path("libraries")))
                .flatMap(folder -> Stream.of(".java", ".yml").flatMap(end -> Repository.files(folder, end).stream()))
                .filter(LimitsTableTest::isProduct)
                .filter(file -> MAKES_A_CLIENT.matcher(Repository.read(file)).find())
                .map(file -> Repository.path("").relativize(file).toString())
                .toList();

        assertThat(clients).isNotEmpty();
        assertThat(rows()).extracting(row -> row.group(2)).containsAll(clients);
    }

    private static boolean isProduct(Path file) {
        String path = file.toString();
        return path.contains("/src/main/") && !path.contains("/target/");
    }

    private static List<MatchResult> rows() {
        List<MatchResult> rows =
                ROW.matcher(Repository.read("docs/limits.md")).results().toList();
        assertThat(rows).hasSizeGreaterThan(20);
        return rows;
    }
}
