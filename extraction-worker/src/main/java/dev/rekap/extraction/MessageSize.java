package dev.rekap.extraction;

import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether records fit into a message. The longest transcript can hold so many orders that its records are forty times as
 * long; a broker refuses messages that are too large for it (16 MiB by default), and the file would come back for ever.
 */
final class MessageSize {

    /** Some 4,000 orders with three columns: more than fit into two hours of speech. */
    static final long MAX_BYTES = 4_000_000;

    private static final int BYTES_PER_CHARACTER = 3;

    /** Names of members, numbers, punctuation. */
    private static final int BYTES_PER_FIELD = 150;

    private static final int BYTES_PER_EVIDENCE = 110;

    private MessageSize() {}

    /** Whether they fit, by an estimate of their size that errs on the high side. */
    static boolean holds(List<ExtractedRecord> records) {
        long bytes = 0;
        for (ExtractedRecord each : records) {
            for (ExtractedField field : each.fields()) {
                bytes += bytes(field);
            }
        }
        return bytes <= MAX_BYTES;
    }

    private static long bytes(ExtractedField field) {
        long characters = Stream.concat(
                        Stream.of(field.column(), orEmpty(field.value()), orEmpty(field.otherReading())),
                        field.evidence().stream().map(Evidence::quote))
                .mapToLong(String::length)
                .sum();
        return characters * BYTES_PER_CHARACTER
                + BYTES_PER_FIELD
                + (long) BYTES_PER_EVIDENCE * field.evidence().size();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
