package dev.rekap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Boundaries inside of single modules: {@link Boundaries} names the packages, each rule here holds for all its rows. */
final class BoundaryRules {

    private static final String SETTINGS = "org.springframework.boot.context.properties.ConfigurationProperties";

    private BoundaryRules() {}

    static List<ArchitectureRule> all() {
        return List.of(
                new ArchitectureRule(
                        "Inner packages know what is allowed to them only",
                        BoundaryRules::notAllowed,
                        List.of(
                                "package org.springframework.stereotype; public @interface Component {}",
                                "package dev.rekap.stt.quality; @org.springframework.stereotype.Component class Score {}")),
                new ArchitectureRule(
                        "Packages do not know what is refused to them",
                        BoundaryRules::refused,
                        List.of(
                                "package dev.rekap.stt.engine.aws; public class Upload {}",
                                "package dev.rekap.stt.engine.azure; class Engine { dev.rekap.stt.engine.aws.Upload upload; }")),
                new ArchitectureRule(
                        "Packages are known to those who may know them only",
                        BoundaryRules::known,
                        List.of(
                                "package dev.rekap.report.postgres; public class Rows {}",
                                "package dev.rekap.report.http; class Page { dev.rekap.report.postgres.Rows rows; }")),
                new ArchitectureRule(
                        "Boundaries name packages that exist",
                        BoundaryRules::empty,
                        List.of("package dev.rekap.stt; class Transcribe {}")),
                new ArchitectureRule(
                        "Programs are started with ProcessBuilder, which adapters alone may know",
                        BoundaryRules::started,
                        List.of("""
                                package dev.rekap.stt;
                                class Decode {
                                    void run() throws java.io.IOException {
                                        Runtime.getRuntime().exec(new String[] {"ffmpeg"});
                                    }
                                }
                                """)));
    }

    private static Set<String> notAllowed(Codebase codebase) {
        Set<String> violations = new TreeSet<>();
        for (Boundaries.Allowed row : Boundaries.ALLOWED) {
            codebase.own()
                    .filter(type -> isIn(type, row.packages()) && !codebase.isEntryPoint(type))
                    .forEach(type -> Codebase.needs(type).stream()
                            .filter(target -> !isIn(target, row.packages()) && !isIn(target, row.targets()))
                            .forEach(target -> violations.add(ArrowRules.arrow(type, target))));
        }
        return violations;
    }

    private static Set<String> refused(Codebase codebase) {
        Set<String> violations = new TreeSet<>();
        for (Boundaries.Refused row : Boundaries.REFUSED) {
            codebase.own()
                    .filter(type -> isIn(type, row.packages()) && !(row.settings() && type.isAnnotatedWith(SETTINGS)))
                    .forEach(type -> Codebase.needs(type).stream()
                            .filter(target -> isIn(target, row.targets())
                                    && !target.getPackageName().equals(type.getPackageName()))
                            .filter(target -> !Boundaries.EXCEPTIONS.contains(
                                    Codebase.topLevel(type) + " -> " + target.getPackageName()))
                            .forEach(target -> violations.add(ArrowRules.arrow(type, target))));
        }
        return violations;
    }

    private static Set<String> known(Codebase codebase) {
        Set<String> violations = new TreeSet<>();
        for (Boundaries.Known row : Boundaries.KNOWN) {
            codebase.own()
                    .filter(type -> !isIn(type, row.packages()) && !isIn(type, row.knowers()))
                    .forEach(type -> Codebase.needs(type).stream()
                            .filter(target -> isIn(target, row.packages()))
                            .forEach(target -> violations.add(ArrowRules.arrow(type, target))));
        }
        return violations;
    }

    /** A row about a package that was renamed would hold for ever. */
    private static Set<String> empty(Codebase codebase) {
        Set<String> packages = codebase.packages().keySet();
        return Stream.of(
                        Boundaries.ALLOWED.stream().map(Boundaries.Allowed::packages),
                        Boundaries.REFUSED.stream().map(Boundaries.Refused::packages),
                        Boundaries.KNOWN.stream().map(Boundaries.Known::packages))
                .flatMap(rows -> rows.flatMap(List::stream))
                .filter(pattern -> packages.stream().noneMatch(PackageMatcher.of(pattern)::matches))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> started(Codebase codebase) {
        Set<String> violations = new TreeSet<>();
        codebase.own()
                .forEach(type -> type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Runtime.class)
                                && call.getName().equals("exec"))
                        .forEach(call -> violations.add(ArrowRules.arrow(type, call.getTargetOwner()))));
        return violations;
    }

    private static boolean isIn(JavaClass type, List<String> patterns) {
        return patterns.stream().anyMatch(pattern -> PackageMatcher.of(pattern).matches(type.getPackageName()));
    }
}
