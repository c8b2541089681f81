package dev.rekap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on bad input names tests; each has to be there. */
class BadInputTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT|Contract))\\.(\\w+)`");

    @Test
    void everyTestThatThePageNamesIsThere() {
        List<Path> tests = Stream.concat(
                        Stream.of("common-contracts", "libraries/media-decoder", "libraries/pictures"),
                        Repository.SERVICES.stream())
                .flatMap(module -> Repository.files(Repository.path(module + "/src/test"), ".java").stream())
                .toList();
        List<MatchResult> named =
                NAMED.matcher(Repository.read("docs/bad-input.md")).results().toList();

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named)
                .allSatisfy(name -> assertThat(tests).as(name.group()).anySatisfy(file -> {
                    assertThat(file).hasFileName(name.group(1) + ".java");
                    assertThat(Repository.read(file)).contains("void " + name.group(2) + "(");
                }));
    }
}
