package dev.rekap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every service with a database has to set. */
class DatabaseSettingsTest {

    @Test
    void errorsOfTheDatabaseAreNotLoggedWithTheRowsThatTheyQuote() throws IOException {
        try (Stream<Path> modules = Files.list(RepositoryCode.ROOT)) {
            List<String> withDatabase = modules.map(module -> module.resolve("src/main/resources/application.yml"))
                    .filter(Files::exists)
                    .map(RepositoryCode::text)
                    .filter(settings -> settings.contains("datasource:"))
                    .toList();

            assertThat(withDatabase)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(settings -> assertThat(settings).contains("logServerErrorDetail: false"));
        }
    }
}
