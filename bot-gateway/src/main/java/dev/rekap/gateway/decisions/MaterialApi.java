package dev.rekap.gateway.decisions;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.gateway.channel.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of what was sent into the pipeline. */
@FunctionalInterface
public interface MaterialApi {

    /**
     * Brings a version of what was sent; the same once more changes nothing.
     *
     * @throws UnavailableException if it cannot be said whether it was taken
     */
    BroughtMaterial bring(SentMaterial material);

    /**
     * What was sent.
     *
     * @param version from 1
     * @param text of the message, or caption; none if there is none
     * @param keepsFiles whether the files are those of the version before
     * @param files in order; none if they are kept
     */
    record SentMaterial(
            DecisionId decision,
            UserId user,
            int version,
            @Nullable String text,
            String language,
            boolean dryRun,
            ReplyTo replyTo,
            boolean keepsFiles,
            List<MaterialFile> files) {

        public SentMaterial {
            files = List.copyOf(files);
        }
    }

    /** A file to bring. */
    record MaterialFile(String name, Opening content) {}

    /** Opens a file when its turn comes. */
    @FunctionalInterface
    interface Opening {

        /** The content; none if it cannot be had any more, and the others are brought without it. */
        Optional<InputStream> open() throws IOException;
    }

    /** What became of it. */
    sealed interface BroughtMaterial {

        /** Taken, but for the files that were refused. */
        record Taken(List<RefusedPart> refused) implements BroughtMaterial {}

        /**
         * Nothing of it was taken.
         *
         * @param code stable
         * @param message for users, in the language asked for; may be empty
         */
        record Refused(String code, String message, List<RefusedPart> refused) implements BroughtMaterial {}
    }

    /** A file that was not taken, and why, for users. */
    record RefusedPart(String name, String code, String message) {}
}
