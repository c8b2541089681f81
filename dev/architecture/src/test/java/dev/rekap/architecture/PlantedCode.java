package dev.rekap.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a few lines of source into a codebase of their own, so that a rule can be seen to find what they do wrong. */
final class PlantedCode {

    private static final Map<String, RoomKind> ROOMS = Map.of(
            "contracts", RoomKind.CONTRACTS,
            "bus", RoomKind.LIBRARY,
            "blob", RoomKind.LIBRARY,
            "stt", RoomKind.SERVICE,
            "report", RoomKind.SERVICE,
            "gateway", RoomKind.SERVICE,
            "simulator", RoomKind.TOOL);

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    private PlantedCode() {}

    /**
     * A codebase of these sources.
     *
     * @param sources each begins with its package; names of files follow from the first type
     */
    static Codebase of(List<String> sources) {
        List<SourceFile> files = sources.stream()
                .map(text -> new SourceFile(path(text), true, text))
                .toList();
        try {
            Path out = Files.createTempDirectory("planted");
            try {
                compile(files, out);
                return new Codebase(ROOMS, new ClassFileImporter().importPath(out), files);
            } finally {
                delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<SourceFile> files, Path out) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<Source> units = files.stream().map(Source::new).toList();
        List<String> options = List.of("-proc:none", "-d", out.toString());
        if (!compiler.getTask(messages, null, null, options, null, units).call()) {
            throw new IllegalArgumentException("a planted source does not compile: " + messages);
        }
    }

    private static String path(String text) {
        return first(PACKAGE, text).replace('.', '/') + "/" + first(TYPE, text) + ".java";
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(SourceFile file) {
            super(URI.create("string:///" + file.path()), JavaFileObject.Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
