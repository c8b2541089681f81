package dev.rekap.environment;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the runnable jar of the test environment from somewhere inside the project. */
final class AppJar {
    private AppJar() {}

    /**
     * The jar: that of the system property {@code rekap.test-environment.jar}, else the one in {@code dev/test-environment/target} of the
     * nearest folder above that has one.
     *
     * @throws TestEnvironmentException when it was not built yet
     */
    static Path find(Path start) {
        String given = System.getProperty("rekap.test-environment.jar");
        if (given != null) {
            return Path.of(given);
        }
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            Path target = folder.resolve("dev/test-environment").resolve("target");
            if (Files.isDirectory(target)) {
                try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "test-environment-*-app.jar")) {
                    for (Path jar : jars) {
                        return jar;
                    }
                } catch (IOException e) {
                    throw new TestEnvironmentException("cannot look into " + target, e);
                }
            }
        }
        throw new TestEnvironmentException("no dev/test-environment/target/test-environment-*-app.jar above " + start
                + ": run `mvn -DskipTests -pl dev/test-environment -am package` first");
    }
}
