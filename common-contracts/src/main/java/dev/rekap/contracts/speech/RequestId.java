package dev.rekap.contracts.speech;

import dev.rekap.contracts.SingleValue;
import dev.rekap.contracts.Uuids;
import java.util.UUID;

/** Names one request for a transcription; whoever asks makes it, and finds the answer by it. */
@SingleValue
public record RequestId(UUID value) {

    /**
     * Reads the canonical form, 36 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static RequestId parse(String text) {
        return new RequestId(Uuids.parseCanonical(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
