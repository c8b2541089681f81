package dev.rekap.deploy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The environment variables that a service reads, taken from its sources and those of its libraries.
 *
 * <p>Read from the components of records with {@code @ConfigurationProperties}, and from the placeholders of the YAML files and of
 * {@code @Value}. Parsed, not loaded: no service is on this module's classpath.
 */
public final class ServiceSettings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)");
    private static final Pattern DIRECT =
            Pattern.compile("get(?:env|Property)\\(\"(REKAP_[A-Z0-9_]+|rekap\\.[a-z0-9.-]+)\"");
    private static final Pattern OF_START = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    /** Records of settings that several services share, by name. */
    private static final Map<String, ClassTree> OF_LIBRARIES = ofLibraries();

    private ServiceSettings() {}

    /** What a service takes, with the libraries it stands on. */
    public static Set<String> of(String service) {
        return Repository.withLibraries(service).stream()
                .flatMap(module -> ofModule(module).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a service takes in its container, with what the image's own start script reads. */
    public static Set<String> inContainer(String service) {
        Set<String> names = of(service);
        OF_START.matcher(Repository.read("deploy/docker/start")).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** The name under which Spring finds a property in the environment. */
    public static String environmentName(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** What the sources of one module read. */
    static Set<String> ofModule(String module) {
        return KNOWN.computeIfAbsent(module, ServiceSettings::scan);
    }

    private static Set<String> scan(String module) {
        Set<String> names = new TreeSet<>();
        Path sources = Repository.path(module + "/src/main");
        Repository.files(sources, ".yml").forEach(file -> placeholders(Repository.read(file), names));
        List<Path> records = Repository.files(sources, ".java").stream()
                .filter(file -> {
                    String text = Repository.read(file);
                    DIRECT.matcher(text).results().forEach(found -> names.add(environmentName(found.group(1))));
                    if (text.contains("@Value(")) {
                        placeholders(text, names);
                    }
                    return text.contains("@ConfigurationProperties(");
                })
                .toList();
        if (!records.isEmpty()) {
            parse(records)
                    .forEach(unit -> unit.getTypeDecls().stream()
                            .filter(ClassTree.class::isInstance)
                            .map(ClassTree.class::cast)
                            .forEach(type -> prefix(type, names)));
        }
        return names;
    }

    private static Map<String, ClassTree> ofLibraries() {
        Map<String, ClassTree> found = new HashMap<>();
        parse(Repository.files(Repository.path("libraries/models/src/main/java/dev/rekap/model/settings"), ".java"))
                .forEach(unit -> unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .forEach(type -> found.put(type.getSimpleName().toString(), type)));
        return found;
    }

    private static void placeholders(String text, Set<String> names) {
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(environmentName(found.group(1))));
    }

    private static Iterable<? extends CompilationUnitTree> parse(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, _ -> {}, null, null, manager.getJavaFileObjectsFromPaths(files));
            return task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prefix(ClassTree type, Set<String> names) {
        for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
            if (annotation.getAnnotationType().toString().endsWith("ConfigurationProperties")) {
                components(type, text(annotation.getArguments().getFirst()), names);
            }
        }
    }

    private static void components(ClassTree type, String prefix, Set<String> names) {
        Map<String, ClassTree> nested = type.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(inner -> inner.getKind() == Tree.Kind.RECORD)
                .collect(Collectors.toMap(inner -> inner.getSimpleName().toString(), Function.identity()));
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree component
                    && !component.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.STATIC)) {
                String property = prefix + "." + kebab(component.getName().toString());
                String kind = component.getType().toString();
                ClassTree inner = nested.containsKey(kind) ? nested.get(kind) : OF_LIBRARIES.get(kind);
                if (inner == null) {
                    names.add(environmentName(property));
                } else {
                    components(inner, property, names);
                }
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String text(ExpressionTree argument) {
        ExpressionTree value = argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
        return String.valueOf(((LiteralTree) value).getValue());
    }
}
