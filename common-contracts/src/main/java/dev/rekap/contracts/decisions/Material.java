package dev.rekap.contracts.decisions;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user sent, as one.
 *
 * @param userId who sent it, and whose budget pays
 * @param replyTo where the user waits; none for a client without a chat
 * @param language BCP 47 tag of what is written and spoken, such as {@code id}
 * @param version from 1; an edited caption makes the next
 * @param dryRun whether the plan is only to be shown: nothing is done, approved or not
 * @param parts files, in the order of sending
 * @param text of the message, or the caption of the photo or album
 */
public record Material(
        UserId userId,
        @Nullable ReplyTo replyTo,
        String language,
        int version,
        boolean dryRun,
        List<MaterialPart> parts,
        @Nullable String text) {

    /** Files of one message or album. */
    public static final int MAX_PARTS = 10;

    /** Characters of a text or caption. */
    public static final int MAX_TEXT_LENGTH = 10_000;

    public Material {
        parts = List.copyOf(parts);
        if (version < 1) {
            throw new IllegalArgumentException("version starts at 1");
        }
        if (parts.isEmpty() && (text == null || text.isBlank())) {
            throw new IllegalArgumentException("material has a file or a text");
        }
    }
}
