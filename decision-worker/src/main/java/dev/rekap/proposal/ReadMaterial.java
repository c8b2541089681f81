package dev.rekap.proposal;

import java.util.List;
import java.util.Optional;

/**
 * Material as deciders see it.
 *
 * @param language BCP 47 tag of what is written and spoken
 * @param texts the text of the message, then what was said, in order; none is blank
 * @param pictures in order
 * @param descriptions of the pictures, as far as a model looked at them
 */
public record ReadMaterial(
        String language,
        List<ReadableText> texts,
        List<ReadablePicture> pictures,
        List<PictureDescription> descriptions) {

    public ReadMaterial {
        texts = List.copyOf(texts);
        pictures = List.copyOf(pictures);
        descriptions = List.copyOf(descriptions);
    }

    /** The same with what is to be seen in its pictures. */
    public ReadMaterial with(List<PictureDescription> seen) {
        return new ReadMaterial(language, texts, pictures, seen);
    }

    /** The text of a source that evidence names. */
    public Optional<ReadableText> text(dev.rekap.contracts.decisions.FieldEvidence evidence) {
        return texts.stream()
                .filter(text ->
                        text.source() == evidence.source() && java.util.Objects.equals(text.part(), evidence.part()))
                .findFirst();
    }
}
