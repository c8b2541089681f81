package dev.rekap.stt.step;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.Vocabulary;
import java.util.Optional;
import java.util.function.Function;

/**
 * A recording in the store that is to be transcribed, for any product.
 *
 * @param user whose budget pays
 * @param audio key of the recording
 * @param bytes of the recording
 * @param sha256 of the recording, in hexadecimal digits
 * @param language BCP 47 tag of the speech; empty if unknown
 * @param vocabulary words to listen for; none for those that are known of the user
 * @param pieces where transcripts of pieces are kept, by their names
 * @param cancelled marker that stops all work; none if the work cannot be cancelled
 */
public record TranscriptionTask(
        UserId user,
        BlobKey audio,
        long bytes,
        String sha256,
        String language,
        Optional<Vocabulary> vocabulary,
        Function<String, BlobKey> pieces,
        Optional<BlobKey> cancelled) {}
