package dev.rekap.proposal.step;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.speech.Transcript;
import java.util.Optional;

/**
 * What is kept of a decision while it is read. All of it lies under the decision's own prefix, so that it goes when the decision does.
 *
 * <p>Every method throws {@link dev.rekap.blob.BlobStoreException} if the store cannot be reached.
 */
public interface DecisionFiles {

    /** Whether the decision was deleted: then nothing of it is told to a model. */
    boolean isClosed(DecisionId decision);

    /** The latest material that is being read. */
    Optional<MaterialCollected> waiting(DecisionId decision);

    /** Keeps material until what is heard in it is there. */
    void keepWaiting(MaterialCollected material);

    /** What was heard in a recording. */
    Optional<HeardRecording> heard(DecisionId decision, String sha256);

    /** Keeps what was heard. */
    void keepHeard(DecisionId decision, String sha256, HeardRecording heard);

    /** What was done of reading a version of the material before it had to wait. */
    Optional<ReadingProgress> progress(DecisionId decision, int materialVersion);

    /** Keeps what was done. */
    void keepProgress(DecisionId decision, int materialVersion, ReadingProgress progress);

    /** A file as it was sent; none if it is gone. */
    Optional<byte[]> original(MaterialPart part);

    /** A picture in its normal form; none if it was not made yet. */
    Optional<byte[]> picture(DecisionId decision, String sha256);

    /** Keeps a picture in its normal form. */
    void keepPicture(DecisionId decision, String sha256, byte[] jpeg);

    /**
     * What was heard in a recording.
     *
     * @param materialVersion of the material for which it was transcribed: the calls are paid for that version alone
     * @param transcript with the calls that were made for it
     */
    record HeardRecording(int materialVersion, Transcript transcript) {}
}
