package dev.rekap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same shape in every service: a root without frameworks, adapters beside it, settings and wiring in {@code config}. */
final class ShapeRules {

    static final int FILES_OF_A_ROOT = 15;

    private static final Set<String> REFUSED_NAMES =
            Set.of("util", "utils", "common", "impl", "dto", "misc", "helper", "helpers", "wiring");

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    /** What makes a class a matter of configuration: one of these on it, or above it. */
    private static final Set<String> WIRES = Set.of(
            "org.springframework.context.annotation.Configuration",
            "org.springframework.boot.autoconfigure.AutoConfiguration",
            "org.springframework.boot.context.properties.ConfigurationProperties",
            "org.springframework.context.annotation.Condition",
            "org.springframework.boot.autoconfigure.condition.SpringBootCondition",
            "org.springframework.context.annotation.ImportBeanDefinitionRegistrar",
            "org.springframework.boot.EnvironmentPostProcessor",
            "org.springframework.boot.diagnostics.AbstractFailureAnalyzer");

    private ShapeRules() {}

    static List<ArchitectureRule> all() {
        return List.of(
                new ArchitectureRule(
                        "Roots of services know no framework",
                        ShapeRules::frameworksInRoots,
                        List.of(
                                "package org.springframework.stereotype; public @interface Component {}",
                                "package dev.rekap.stt.engine; @org.springframework.stereotype.Component public class Engine {}",
                                "package dev.rekap.stt; class Transcribe { dev.rekap.stt.engine.Engine engine; }")),
                new ArchitectureRule(
                        "Roots of services have at most 15 files",
                        ShapeRules::crowdedRoots,
                        Stream.iterate(1, number -> number + 1)
                                .limit(FILES_OF_A_ROOT + 1)
                                .map(number -> "package dev.rekap.stt; class Value%d {}".formatted(number))
                                .toList()),
                new ArchitectureRule(
                        "Config packages hold settings and wiring only",
                        ShapeRules::behaviourInConfig,
                        List.of(
                                "package dev.rekap.stt; public interface SpeechToText {}",
                                "package dev.rekap.stt.config; class EngineInConfig implements dev.rekap.stt.SpeechToText {}")),
                new ArchitectureRule(
                        "Config packages are known to what is started only",
                        ShapeRules::knowConfig,
                        List.of(
                                "package dev.rekap.stt.config; public record SttSettings(int concurrency) {}",
                                "package dev.rekap.stt.engine; class Engine { dev.rekap.stt.config.SttSettings settings; }")),
                new ArchitectureRule(
                        "Packages have names that say what is in them",
                        codebase -> codebase.packages().keySet().stream()
                                .filter(name -> Stream.of(name.split("\\.")).anyMatch(REFUSED_NAMES::contains))
                                .toList(),
                        List.of("package dev.rekap.stt.util; class Strings {}")),
                new ArchitectureRule(
                        "Packages are null-marked",
                        ShapeRules::notNullMarked,
                        List.of("package dev.rekap.stt; class Transcribe {}")),
                new ArchitectureRule(
                        "Packages of a room have no cycle",
                        ShapeRules::cyclesOfPackages,
                        List.of(
                                "package dev.rekap.stt.audio; public class Decoder { dev.rekap.stt.engine.Engine engine; }",
                                "package dev.rekap.stt.engine; public class Engine { dev.rekap.stt.audio.Decoder decoder; }")),
                new ArchitectureRule(
                        "Classes of a root have no cycle",
                        ShapeRules::cyclesOfRoots,
                        List.of(
                                "package dev.rekap.report; class Report { PossibleDuplicates duplicates; }",
                                "package dev.rekap.report; class PossibleDuplicates { Report report; }")));
    }

    /** A root may know another package of its service if that knows no framework either. */
    private static Set<String> frameworksInRoots(Codebase codebase) {
        Set<String> plain = plainPackages(codebase);
        Set<String> violations = new TreeSet<>();
        codebase.classesOf(RoomKind.SERVICE)
                .filter(type -> codebase.isRootOfService(type.getPackageName()))
                .filter(type -> !codebase.isEntryPoint(type))
                .forEach(type -> Codebase.needs(type).stream()
                        .filter(target -> !isPlain(codebase, target)
                                || (sameRoom(type, target)
                                        && !codebase.isRootOfService(target.getPackageName())
                                        && !plain.contains(target.getPackageName())))
                        .forEach(target -> violations.add(ArrowRules.arrow(type, target))));
        return violations;
    }

    /** Packages of services that know the JDK, the contracts, the ports of the libraries, and packages of this kind. */
    private static Set<String> plainPackages(Codebase codebase) {
        Map<String, List<JavaClass>> packages = codebase.packages();
        Set<String> plain = new HashSet<>(packages.keySet());
        boolean changed = true;
        while (changed) {
            changed = plain.removeIf(name -> packages.getOrDefault(name, List.of()).stream()
                    .filter(type -> !codebase.isEntryPoint(type))
                    .anyMatch(type -> Codebase.needs(type).stream()
                            .anyMatch(target -> !isPlain(codebase, target)
                                    || (sameRoom(type, target) && !plain.contains(target.getPackageName())))));
        }
        return plain;
    }

    private static boolean isPlain(Codebase codebase, JavaClass target) {
        String name = target.getPackageName();
        if (codebase.kindOf(target) == RoomKind.LIBRARY) {
            return codebase.isRootOfLibrary(name);
        }
        return codebase.kindOf(target) != null
                || (ArrowRules.isJdkOrJSpecify(target) && !name.startsWith("java.sql"))
                || name.equals("org.slf4j");
    }

    private static boolean sameRoom(JavaClass one, JavaClass other) {
        String room = Codebase.roomOf(one.getPackageName());
        return room != null && room.equals(Codebase.roomOf(other.getPackageName()));
    }

    private static List<String> crowdedRoots(Codebase codebase) {
        return codebase.packages().entrySet().stream()
                .filter(entry -> codebase.isRootOfService(entry.getKey()))
                .filter(entry -> files(entry.getValue()) > FILES_OF_A_ROOT)
                .map(entry -> "%s (%d files)".formatted(entry.getKey(), files(entry.getValue())))
                .toList();
    }

    private static long files(List<JavaClass> types) {
        return types.stream().map(Codebase::topLevel).distinct().count();
    }

    private static boolean isConfig(String packageName) {
        return packageName.endsWith(".config") || packageName.endsWith(".wiring");
    }

    private static Set<String> behaviourInConfig(Codebase codebase) {
        Set<String> violations = new TreeSet<>();
        codebase.own().filter(type -> isConfig(type.getPackageName())).forEach(type -> {
            if (!type.getName().contains("$") && !wires(type)) {
                violations.add(type.getName() + " is no configuration, settings or condition");
            }
            type.getAllRawInterfaces().stream()
                    .filter(port -> sameRoom(type, port) && !isConfig(port.getPackageName()))
                    .forEach(port -> violations.add(Codebase.topLevel(type) + " implements " + port.getName()));
        });
        return violations;
    }

    private static boolean wires(JavaClass type) {
        return type.isAnnotation()
                || WIRES.stream().anyMatch(name -> type.isAnnotatedWith(name) || type.isMetaAnnotatedWith(name))
                || Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
                        .anyMatch(above -> WIRES.contains(above.getName()));
    }

    private static Set<String> knowConfig(Codebase codebase) {
        Set<String> violations = new TreeSet<>();
        codebase.own()
                .filter(type -> !isConfig(type.getPackageName()) && !codebase.isEntryPoint(type))
                .forEach(type -> Codebase.needs(type).stream()
                        .filter(target -> sameRoom(type, target) && isConfig(target.getPackageName()))
                        .forEach(target -> violations.add(ArrowRules.arrow(type, target))));
        return violations;
    }

    private static List<String> notNullMarked(Codebase codebase) {
        return codebase.packages().keySet().stream()
                .filter(name -> !codebase.classes().getPackage(name).isAnnotatedWith(NULL_MARKED))
                .toList();
    }

    private static List<String> cyclesOfPackages(Codebase codebase) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        codebase.own()
                .filter(type -> !codebase.isEntryPoint(type))
                .forEach(type -> Codebase.needs(type).stream()
                        .filter(target -> sameRoom(type, target))
                        .filter(target -> !target.getPackageName().equals(type.getPackageName()))
                        .forEach(target -> arrows.computeIfAbsent(type.getPackageName(), key -> new TreeSet<>())
                                .add(target.getPackageName())));
        return DependencyCycles.in(arrows);
    }

    /** From the sources, because the compiler copies constants and leaves no trace of the class that they come from. */
    private static List<String> cyclesOfRoots(Codebase codebase) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        List<SourceFile> roots = codebase.sources().stream()
                .filter(SourceFile::main)
                .filter(file ->
                        codebase.isRootOfService(file.packageName()) || codebase.isRootOfLibrary(file.packageName()))
                .toList();
        for (SourceFile from : roots) {
            Set<String> names = from.typeNames();
            Set<String> targets = roots.stream()
                    .filter(to -> to.packageName().equals(from.packageName()))
                    .map(SourceFile::name)
                    .filter(name -> !name.equals(from.name()) && names.contains(name))
                    .map(name -> from.packageName() + "." + name)
                    .collect(Collectors.toCollection(TreeSet::new));
            arrows.put(from.packageName() + "." + from.name(), targets);
        }
        return DependencyCycles.in(arrows);
    }
}
