package dev.rekap.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds groups of nodes that depend on each other in a cycle, directly or by way of others. */
final class DependencyCycles {

    private final Map<String, Set<String>> arrows;

    private DependencyCycles(Map<String, Set<String>> arrows) {
        this.arrows = arrows;
    }

    /** Every group once, its members in the order of the alphabet, joined by {@code <->}. */
    static List<String> in(Map<String, Set<String>> arrows) {
        return new DependencyCycles(arrows).find();
    }

    private List<String> find() {
        Map<String, Set<String>> reached = new TreeMap<>();
        for (String node : arrows.keySet()) {
            reached.put(node, reachedFrom(node));
        }
        List<String> cycles = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (Map.Entry<String, Set<String>> entry : reached.entrySet()) {
            String node = entry.getKey();
            if (done.contains(node) || !entry.getValue().contains(node)) {
                continue;
            }
            Set<String> group = new TreeSet<>(entry.getValue());
            group.removeIf(other -> !reached.getOrDefault(other, Set.of()).contains(node));
            done.addAll(group);
            cycles.add(String.join(" <-> ", group));
        }
        return cycles;
    }

    private Set<String> reachedFrom(String node) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(arrows.getOrDefault(node, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}
