package dev.rekap.environment.parts;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder with links to those of RabbitMQ's plugins that a node needs.
 *
 * <p>While it boots, a node looks for each of its 950 modules in the folders of all plugins, needed or not: without the
 * others it needs about 5 s of CPU rather than 8.
 */
final class BrokerPlugins {
    /** The broker itself: the plugin that brings the schema of the settings. What it depends on is found without a link. */
    private static final String BROKER = "rabbit";

    private final Path bin;

    /** The plugins that came with the programs in this folder. */
    BrokerPlugins(Path bin) {
        this.bin = bin;
    }

    /**
     * Links the broker and these plugins anew.
     *
     * @return the folder; none where the plugins do not lie as usual, and the broker should look by itself
     */
    Optional<Path> link(Path folder, List<String> names) throws IOException {
        Path all = bin.resolve("rabbitmq-server")
                .toRealPath()
                .resolve("../../plugins")
                .normalize();
        List<Path> found = new ArrayList<>(find(all, BROKER));
        for (String name : names) {
            found.addAll(find(all, name));
        }
        if (found.size() != names.size() + 1) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        for (Path old : list(folder, "*")) {
            Files.delete(old);
        }
        for (Path plugin : found) {
            Files.createSymbolicLink(folder.resolve(plugin.getFileName()), plugin);
        }
        return Optional.of(folder);
    }

    private static List<Path> find(Path all, String name) throws IOException {
        return Files.isDirectory(all) ? list(all, name + "-[0-9]*") : List.of();
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(paths::add);
        }
        return paths;
    }
}
