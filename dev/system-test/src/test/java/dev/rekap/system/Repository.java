package dev.rekap.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the source tree. */
final class Repository {

    private Repository() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("common-contracts"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("run this from within the source tree");
            }
        }
        return folder;
    }

    /** The source tree whose services are run: this one, or that of another version ({@code -Drekap.services}). */
    static Path services() {
        String other = System.getProperty("rekap.services", "");
        return other.isEmpty() ? root() : Path.of(other).toAbsolutePath();
    }

    /** The runnable jar of a service. */
    static Path appJar(String module) {
        Path jar = services().resolve(module).resolve("target").resolve(module + "-1.0.0-SNAPSHOT-app.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar.getFileName() + " is not built: run mvn verify from the top");
        }
        return jar;
    }

    static Path samples() {
        return root().resolve("samples");
    }
}
