package dev.rekap.proposal.step;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.speech.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose answer a transcript is: {@code <decision id>/<part number>}, which rides along with the request.
 *
 * @param decisionId the decision
 * @param part number of the recording in its material
 */
record SpeechOrigin(DecisionId decisionId, int part) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})/([1-9][0-9]?)");

    /** Reads what came back; none if it is another product's, or cannot be read. */
    static Optional<SpeechOrigin> parse(@Nullable String origin) {
        Matcher form = FORM.matcher(origin == null ? "" : origin);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SpeechOrigin(DecisionId.parse(form.group(1)), Integer.parseInt(form.group(2))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The same for the same recording of the same version of the material, so that a repeat asks nothing new. */
    RequestId requestId(int materialVersion) {
        String name = this + "/" + materialVersion;
        return new RequestId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return decisionId + "/" + part;
    }
}
