package dev.rekap.system;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One trace as an indented text: what is a part of what, when it began after the first, how long it took. */
final class TraceTree {

    private static final int NAMES = 62;

    private final Map<String, List<SpanSeen>> parts;
    private final List<SpanSeen> roots;

    TraceTree(List<SpanSeen> spans) {
        Map<String, SpanSeen> known = spans.stream().collect(Collectors.toMap(SpanSeen::id, span -> span));
        this.parts = spans.stream().collect(Collectors.groupingBy(SpanSeen::parent));
        this.roots = spans.stream()
                .filter(span -> !known.containsKey(span.parent()))
                .sorted(Comparator.comparingLong(SpanSeen::start))
                .toList();
    }

    /** Spans that are part of none: one, in a trace that was followed without a gap. */
    List<SpanSeen> roots() {
        return roots;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        roots.forEach(root -> write(text, root, root.start(), 0));
        return text.toString();
    }

    private void write(StringBuilder text, SpanSeen span, long zero, int depth) {
        String line = "  ".repeat(depth) + span.name();
        text.append("%-62s %-18s %6d ms %6d ms%n"
                .formatted(
                        line.length() > NAMES ? line.substring(0, NAMES) : line,
                        span.service(),
                        Math.round((span.start() - zero) / 1e6),
                        span.millis()));
        parts.getOrDefault(span.id(), List.of()).stream()
                .sorted(Comparator.comparingLong(SpanSeen::start))
                .forEach(part -> write(text, part, zero, depth + 1));
    }
}
