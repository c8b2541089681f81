package dev.rekap.deploy.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import dev.rekap.deploy.Documents;
import dev.rekap.deploy.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The chart as Helm itself renders it; Helm comes as a library, nothing needs to be installed. */
final class Chart {

    private static final Path FOLDER = Repository.path("deploy/helm/rekap");
    private static final Path EXAMPLES = Repository.path("deploy/helm/examples");
    private static final Map<String, Rendered> CACHE = new ConcurrentHashMap<>();

    private Chart() {}

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** Renders with values over the defaults; the same values are rendered once. */
    static Rendered render(String values) {
        return CACHE.computeIfAbsent(values, Chart::renderAnew);
    }

    static Rendered example(Path file) {
        return render(Repository.read(file));
    }

    static List<Path> examples() {
        return Repository.files(EXAMPLES, ".yaml");
    }

    static JsonNode defaults() {
        return Documents.yaml(Repository.read(FOLDER.resolve("values.yaml"))).getFirst();
    }

    /**
     * What the installer reads at the end. Helm gives it with an install only: a dry one, without a cluster, which takes itself to be of
     * Kubernetes 1.20 and cannot be told otherwise; so it is given a copy of the chart that takes any.
     */
    static String notes(Path folder) {
        for (Path file : Repository.files(FOLDER, "")) {
            Path copy = folder.resolve(FOLDER.relativize(file));
            try {
                if (Files.isRegularFile(file)) {
                    Files.createDirectories(copy.resolveSibling("."));
                    Files.writeString(copy, Repository.read(file).replaceAll("(?m)^kubeVersion:.*$", ""));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String output = new Helm(folder)
                .install()
                .clientOnly()
                .dryRun()
                .withName("shop")
                .withNamespace("rekap")
                .call()
                .getOutput();
        return output.substring(output.indexOf("NOTES:"));
    }

    /** Packs the chart into the folder, and renders the archive. */
    static Rendered renderArchive(Path folder, String values) {
        new Helm(FOLDER).packageIt().withDestination(folder).call();
        return render(Repository.files(folder, ".tgz").getFirst(), values);
    }

    private static Rendered renderAnew(String values) {
        return render(FOLDER, values);
    }

    private static Rendered render(Path chart, String values) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            try {
                Files.writeString(file, values);
                TemplateCommand command = new Helm(chart)
                        .template()
                        .withName("shop")
                        .withNamespace("rekap")
                        .withKubeVersion("1.27.0")
                        .withValuesFile(file);
                return new Rendered(Documents.yaml(command.call()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
