package dev.rekap.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppJarTest {
    @TempDir
    Path project;

    @Test
    void theJarIsFoundFromAFolderBelowTheProject() throws IOException {
        Path target = Files.createDirectories(project.resolve("dev/test-environment/target"));
        Files.createFile(target.resolve("test-environment-1.0.jar"));
        Path jar = Files.createFile(target.resolve("test-environment-1.0-app.jar"));
        Path module = Files.createDirectories(project.resolve("stt-worker/target"));
        assertThat(AppJar.find(module)).isEqualTo(jar);
    }

    @Test
    void aJarThatWasNotBuiltIsMissedWithTheCommandThatBuildsIt() throws IOException {
        Files.createDirectories(project.resolve("dev/test-environment/target"));
        assertThatThrownBy(() -> AppJar.find(project))
                .isInstanceOf(TestEnvironmentException.class)
                .hasMessageContaining("mvn -DskipTests -pl dev/test-environment -am package");
    }
}
