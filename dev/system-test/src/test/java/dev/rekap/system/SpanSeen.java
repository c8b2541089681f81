package dev.rekap.system;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A span as a service sent it.
 *
 * @param parent id of the span that it is a part of; empty for the first of a trace
 * @param start nanoseconds since the epoch
 */
record SpanSeen(
        String service,
        String trace,
        String id,
        String parent,
        String name,
        long start,
        long end,
        Map<String, String> attributes) {

    static SpanSeen of(String service, Span span) {
        return new SpanSeen(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                span.getAttributesList().stream()
                        .collect(Collectors.toMap(
                                attribute -> attribute.getKey(),
                                attribute -> attribute.getValue().getStringValue(),
                                (first, _) -> first)));
    }

    long millis() {
        return Math.round((end - start) / 1e6);
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
