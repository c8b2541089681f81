package dev.rekap.stt.step;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportBlobs;
import java.util.function.Function;

/**
 * Where the transcripts of a recording are kept.
 *
 * @param whole key of the transcript
 * @param piece key of the transcript of a piece, by the name of the piece
 */
public record TranscriptKeys(BlobKey whole, Function<String, BlobKey> piece) {

    /** Keys in the folder of a report, with which they are deleted. */
    static TranscriptKeys of(ReportBlobs blobs, FileId file) {
        return new TranscriptKeys(blobs.transcript(file), piece -> blobs.transcriptOfPiece(file, piece));
    }

    /** Keys that begin with the key of the recording, for a deletion by prefix. */
    static TranscriptKeys beside(BlobKey audio) {
        return new TranscriptKeys(
                new BlobKey(audio + ".transcript.json"),
                piece -> new BlobKey(audio + ".transcript/" + piece + ".json"));
    }
}
