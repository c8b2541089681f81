package dev.rekap.proposal.step;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.ReadablePicture;
import dev.rekap.proposal.ReadableText;
import dev.rekap.proposal.step.DecisionFiles.HeardRecording;
import dev.rekap.proposal.step.PictureNormalizer.UnreadablePictureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens material: its words, what was heard, and its pictures in their normal form. */
final class MaterialReader {

    private static final Logger LOG = LoggerFactory.getLogger(MaterialReader.class);

    private final DecisionFiles files;
    private final PictureNormalizer normalizer;

    /**
     * Opened material.
     *
     * @param material for deciders
     * @param skipped whether some of its files cannot be read
     * @param attempts calls that were made to hear its recordings
     */
    record Opened(ReadMaterial material, boolean skipped, List<ProviderCall> attempts) {

        boolean isEmpty() {
            return material.texts().isEmpty() && material.pictures().isEmpty();
        }
    }

    MaterialReader(DecisionFiles files, PictureNormalizer normalizer) {
        this.files = files;
        this.normalizer = normalizer;
    }

    /** The recordings of which it is not known yet what is said in them. */
    List<MaterialPart> unheard(MaterialCollected collected) {
        return collected.material().parts().stream()
                .filter(part -> part.kind() == PartKind.AUDIO)
                .filter(part ->
                        files.heard(collected.decisionId(), part.sha256()).isEmpty())
                .toList();
    }

    /** Opens material whose recordings were all heard. */
    Opened open(MaterialCollected collected) {
        List<ReadableText> texts = new ArrayList<>();
        List<ReadablePicture> pictures = new ArrayList<>();
        List<ProviderCall> attempts = new ArrayList<>();
        String text = collected.material().text();
        if (text != null && !text.isBlank()) {
            texts.add(ReadableText.of(text));
        }
        boolean skipped = false;
        for (MaterialPart part : collected.material().parts()) {
            switch (part.kind()) {
                case AUDIO -> hear(collected, part, texts, attempts);
                case PICTURE -> {
                    Optional<byte[]> jpeg = picture(collected.decisionId(), part);
                    jpeg.ifPresent(bytes -> pictures.add(new ReadablePicture(part.number(), bytes)));
                    skipped |= jpeg.isEmpty();
                }
                case VIDEO, DOCUMENT, UNKNOWN -> skipped = true;
            }
        }
        return new Opened(
                new ReadMaterial(collected.material().language(), texts, pictures, List.of()), skipped, attempts);
    }

    private void hear(
            MaterialCollected collected, MaterialPart part, List<ReadableText> texts, List<ProviderCall> attempts) {
        Optional<HeardRecording> heard = files.heard(collected.decisionId(), part.sha256());
        if (heard.isPresent()) {
            texts.add(ReadableText.of(part.number(), heard.get().transcript()));
            if (heard.get().materialVersion() == collected.material().version()) {
                attempts.addAll(heard.get().transcript().attempts());
            }
        }
    }

    private Optional<byte[]> picture(DecisionId decision, MaterialPart part) {
        Optional<byte[]> made = files.picture(decision, part.sha256());
        if (made.isPresent()) {
            return made;
        }
        Optional<byte[]> original = files.original(part);
        if (original.isEmpty()) {
            return original;
        }
        try {
            byte[] jpeg = normalizer.normal(original.get());
            files.keepPicture(decision, part.sha256(), jpeg);
            return Optional.of(jpeg);
        } catch (UnreadablePictureException e) {
            LOG.info("Picture skipped: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
