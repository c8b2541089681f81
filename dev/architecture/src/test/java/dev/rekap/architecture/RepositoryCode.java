package dev.rekap.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the repository that this module is part of. */
final class RepositoryCode {

    /** Found by walking up to the folder with the {@code rekap} command. */
    static final Path ROOT = root();

    private RepositoryCode() {}

    /** Compiled classes and sources of all modules; fails where a module with sources is not compiled. */
    static Codebase read() {
        Map<String, RoomKind> rooms = new TreeMap<>();
        List<Path> compiled = new ArrayList<>();
        for (Path module : modules()) {
            Path main = module.resolve("src/main/java/dev/rekap");
            if (Files.isDirectory(main)) {
                for (Path room : children(main)) {
                    rooms.put(room.getFileName().toString(), kindOf(module));
                }
                Path classes = module.resolve("target/classes");
                if (!Files.isDirectory(classes)) {
                    throw new IllegalStateException(
                            "%s is not compiled: run mvn -DskipTests install".formatted(ROOT.relativize(module)));
                }
                compiled.add(classes);
            }
        }
        return new Codebase(rooms, new ClassFileImporter().importPaths(compiled), sources());
    }

    /** Java sources of all modules. */
    static List<SourceFile> sources() {
        List<SourceFile> sources = new ArrayList<>();
        for (Path module : modules()) {
            sources.addAll(sources(module.resolve("src/main/java"), true));
            sources.addAll(sources(module.resolve("src/test/java"), false));
        }
        return sources;
    }

    /** Folders with a pom: at the top, in {@code libraries} and in {@code dev}. */
    static List<Path> modules() {
        return Stream.of(ROOT, ROOT.resolve("libraries"), ROOT.resolve("dev"))
                .flatMap(folder -> children(folder).stream())
                .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RoomKind kindOf(Path module) {
        return switch (ROOT.relativize(module).getName(0).toString()) {
            case "common-contracts" -> RoomKind.CONTRACTS;
            case "libraries" -> RoomKind.LIBRARY;
            case "dev" -> RoomKind.TOOL;
            default -> RoomKind.SERVICE;
        };
    }

    private static List<SourceFile> sources(Path folder, boolean main) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> new SourceFile(ROOT.relativize(file).toString(), main, text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("rekap"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no folder above has the command rekap");
        }
        return folder;
    }
}
