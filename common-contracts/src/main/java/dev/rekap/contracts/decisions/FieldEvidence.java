package dev.rekap.contracts.decisions;

import org.jspecify.annotations.Nullable;

/**
 * What a field was read from.
 *
 * @param source kind of place
 * @param part number of the {@link MaterialPart}; none for the text of the message and for what does not come from the material
 * @param quote the words, as they stand there
 * @param start offset of the first character in the text or transcript, from 0
 * @param end offset after the last character
 * @param startSeconds where the words begin in a recording, where the engine gives times
 * @param endSeconds where they end
 */
public record FieldEvidence(
        Source source,
        @Nullable Integer part,
        @Nullable String quote,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Double startSeconds,
        @Nullable Double endSeconds) {

    /** Kinds of places. */
    public enum Source {
        /** The text of the message, or the caption. */
        TEXT,
        /** What was said in a recording. */
        TRANSCRIPT,
        /** What is to be seen in a picture. */
        PICTURE,
        /** The text of a document. */
        DOCUMENT,
        /** A person answered or corrected. */
        PERSON,
        /** Written by a model from other fields, such as a description; no claim about the material. */
        WRITTEN,
        /** A kind of a later version. */
        UNKNOWN
    }

    /** Words of the message's own text. */
    public static FieldEvidence ofText(String text, int start, int end) {
        return new FieldEvidence(Source.TEXT, null, text.substring(start, end), start, end, null, null);
    }

    /** What a person said in answer to a question, or instead of what was read. */
    public static FieldEvidence ofPerson() {
        return new FieldEvidence(Source.PERSON, null, null, null, null, null, null);
    }
}
