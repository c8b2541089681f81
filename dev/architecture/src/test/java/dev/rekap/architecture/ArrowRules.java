package dev.rekap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may know whom: contracts, then libraries, then services. Tools stand beside and know no service. */
final class ArrowRules {

    private static final String CONTRACTS = "dev.rekap.contracts";

    /** Packages of the contracts that belong to one product. The others are shared. */
    private static final List<String> PRODUCTS =
            List.of(CONTRACTS + ".orders", CONTRACTS + ".speech", CONTRACTS + ".decisions");

    private ArrowRules() {}

    static List<ArchitectureRule> all() {
        return List.of(
                new ArchitectureRule(
                        "Contracts know the JDK and JSpecify only",
                        codebase -> arrows(
                                codebase,
                                RoomKind.CONTRACTS,
                                target -> !isJdkOrJSpecify(target)
                                        && !target.getPackageName().startsWith(CONTRACTS)),
                        List.of(
                                "package org.slf4j; public interface Logger {}",
                                "package dev.rekap.contracts; record UserId(org.slf4j.Logger log) {}")),
                new ArchitectureRule(
                        "Libraries know no service and no tool",
                        codebase -> arrows(
                                codebase,
                                RoomKind.LIBRARY,
                                target -> codebase.kindOf(target) == RoomKind.SERVICE
                                        || codebase.kindOf(target) == RoomKind.TOOL),
                        List.of(
                                "package dev.rekap.stt; public class Transcribe {}",
                                "package dev.rekap.bus; class Publisher { dev.rekap.stt.Transcribe step; }")),
                new ArchitectureRule(
                        "Libraries know no product",
                        codebase -> arrows(codebase, RoomKind.LIBRARY, ArrowRules::isOfAProduct),
                        List.of(
                                "package dev.rekap.contracts.orders; public record AudioStored(String file) {}",
                                "package dev.rekap.bus; class Publisher { dev.rekap.contracts.orders.AudioStored fact; }")),
                new ArchitectureRule(
                        "Libraries have no cycle",
                        codebase -> DependencyCycles.in(roomArrows(codebase)),
                        List.of(
                                "package dev.rekap.bus; public class Publisher { dev.rekap.blob.BlobStore store; }",
                                "package dev.rekap.blob; public class BlobStore { dev.rekap.bus.Publisher publisher; }")),
                new ArchitectureRule(
                        "Services know no other service and no tool",
                        codebase -> codebase.classesOf(RoomKind.SERVICE)
                                .flatMap(type -> arrows(
                                        type,
                                        target -> (codebase.kindOf(target) == RoomKind.SERVICE
                                                        || codebase.kindOf(target) == RoomKind.TOOL)
                                                && !room(target).equals(room(type))))
                                .collect(TreeSet::new, Set::add, Set::addAll),
                        List.of(
                                "package dev.rekap.report; public class Report {}",
                                "package dev.rekap.stt; class Transcribe { dev.rekap.report.Report report; }")),
                new ArchitectureRule(
                        "Tools know no service",
                        codebase ->
                                arrows(codebase, RoomKind.TOOL, target -> codebase.kindOf(target) == RoomKind.SERVICE),
                        List.of(
                                "package dev.rekap.report; public class Report {}",
                                "package dev.rekap.simulator; class Chat { dev.rekap.report.Report report; }")),
                new ArchitectureRule(
                        "The bot's channel knows no product, and products know each other only through it",
                        ArrowRules::betweenFloors,
                        List.of(
                                "package dev.rekap.gateway.orders; public class Conversation {}",
                                "package dev.rekap.gateway.channel; class Outbox { dev.rekap.gateway.orders.Conversation c; }")));
    }

    /** The dependencies of one room's kind that are refused. */
    private static Set<String> arrows(Codebase codebase, RoomKind from, Predicate<JavaClass> refused) {
        return codebase.classesOf(from)
                .flatMap(type -> arrows(type, refused))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Stream<String> arrows(JavaClass type, Predicate<JavaClass> refused) {
        return Codebase.needs(type).stream().filter(refused).map(target -> arrow(type, target));
    }

    static String arrow(JavaClass from, JavaClass to) {
        return Codebase.topLevel(from) + " -> " + Codebase.topLevel(to);
    }

    static boolean isJdkOrJSpecify(JavaClass target) {
        return target.getPackageName().startsWith("java.")
                || target.getPackageName().startsWith("org.jspecify.");
    }

    private static boolean isOfAProduct(JavaClass target) {
        return PRODUCTS.contains(target.getPackageName());
    }

    private static String room(JavaClass type) {
        String room = Codebase.roomOf(type.getPackageName());
        return room == null ? "" : room;
    }

    private static Map<String, Set<String>> roomArrows(Codebase codebase) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        codebase.classesOf(RoomKind.LIBRARY)
                .forEach(type -> Codebase.needs(type).stream()
                        .filter(target -> codebase.kindOf(target) == RoomKind.LIBRARY)
                        .filter(target -> !room(target).equals(room(type)))
                        .forEach(target -> arrows.computeIfAbsent(room(type), key -> new TreeSet<>())
                                .add(room(target))));
        return arrows;
    }

    private static Set<String> betweenFloors(Codebase codebase) {
        Set<String> violations = new TreeSet<>();
        codebase.classesOf(RoomKind.SERVICE).forEach(type -> {
            String from = floor(type);
            arrows(
                            type,
                            target -> isProductFloor(floor(target))
                                    && !from.isEmpty()
                                    && !floor(target).equals(from))
                    .forEach(violations::add);
            if (from.equals("channel")) {
                arrows(type, ArrowRules::isOfAProduct).forEach(violations::add);
            }
        });
        return violations;
    }

    private static boolean isProductFloor(String floor) {
        return floor.equals("orders") || floor.equals("decisions");
    }

    /** {@code channel}, {@code orders} or {@code decisions}; empty elsewhere, as for the router that knows all floors. */
    private static String floor(JavaClass type) {
        String gateway = "dev.rekap.gateway.";
        if (!type.getPackageName().startsWith(gateway)) {
            return "";
        }
        String first = type.getPackageName().substring(gateway.length()).split("\\.", 2)[0];
        return first.equals("channel") || isProductFloor(first) ? first : "";
    }
}
