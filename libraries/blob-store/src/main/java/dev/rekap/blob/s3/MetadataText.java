package dev.rekap.blob.s3;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** S3 carries metadata in HTTP headers, which take ASCII: the values travel percent-encoded. */
final class MetadataText {

    private MetadataText() {}

    static Map<String, String> encode(Map<String, String> metadata) {
        return each(
                metadata,
                value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** A value that someone else wrote, and that is not percent-encoded, stays as it is. */
    static Map<String, String> decode(Map<String, String> metadata) {
        return each(metadata, value -> {
            try {
                return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return value;
            }
        });
    }

    private static Map<String, String> each(Map<String, String> metadata, UnaryOperator<String> change) {
        Map<String, String> changed = new TreeMap<>();
        metadata.forEach((name, value) -> changed.put(name, change.apply(value)));
        return changed;
    }
}
