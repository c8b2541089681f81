package dev.rekap.localstack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the runnable jar of the local stack from somewhere inside the project. */
final class AppJar {
    private AppJar() {}

    /**
     * The jar, in {@code local-stack/target} of the nearest folder above that has one.
     *
     * @throws LocalStackException when it was not built yet
     */
    static Path find(Path start) {
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            Path target = folder.resolve("local-stack").resolve("target");
            if (Files.isDirectory(target)) {
                try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "local-stack-*-app.jar")) {
                    for (Path jar : jars) {
                        return jar;
                    }
                } catch (IOException e) {
                    throw new LocalStackException("cannot look into " + target, e);
                }
            }
        }
        throw new LocalStackException("no local-stack/target/local-stack-*-app.jar above " + start
                + ": run `mvn -DskipTests -pl local-stack -am package` first");
    }
}
