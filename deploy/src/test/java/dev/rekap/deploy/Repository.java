package dev.rekap.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this repository, found by walking up from where the test runs. */
public final class Repository {

    /** The services, by the names of their modules, images and Prometheus jobs. */
    public static final List<String> SERVICES = List.of(
            "ingest-api",
            "stt-worker",
            "extraction-worker",
            "report-service",
            "bot-gateway",
            "decision-service",
            "decision-worker",
            "action-worker");

    private static final Path ROOT = root();

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

    private static final Pattern OWN =
            Pattern.compile("<groupId>dev\\.rekap</groupId>\\s*<artifactId>([a-z-]+)</artifactId>");

    private Repository() {}

    public static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    public static String read(String relative) {
        return read(path(relative));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)
                            && !folder.relativize(file).startsWith("target"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module and those of this repository that it stands on, as its POM says. */
    public static List<String> withLibraries(String module) {
        Stream<String> libraries = DEPENDENCY
                .matcher(read(module + "/pom.xml"))
                .results()
                .map(found -> found.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .flatMap(dependency -> OWN.matcher(dependency).results())
                .flatMap(found -> withLibraries(folder(found.group(1))).stream());
        return Stream.concat(Stream.of(module), libraries).distinct().collect(Collectors.toUnmodifiableList());
    }

    /** Where the module of this name lies. */
    private static String folder(String module) {
        return Stream.of(module, "libraries/" + module, "dev/" + module)
                .filter(folder -> Files.exists(path(folder + "/pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no module " + module));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("rekap"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("not inside the repository");
            }
            folder = parent;
        }
        return folder;
    }
}
