package dev.rekap.contracts.orders;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed when a report is opened, by its first upload.
 *
 * @param userId whose report it is
 * @param columns what to extract
 * @param language BCP 47 tag of what is spoken, such as {@code id}
 * @param replyTo where the user waits; none if the report came over HTTP
 */
public record ReportSettings(
        UserId userId,
        Columns columns,
        String language,
        @Nullable ReplyTo replyTo) {}
