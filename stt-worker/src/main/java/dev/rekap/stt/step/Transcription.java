package dev.rekap.stt.step;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.markers.Markers;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.Transcripts;
import dev.rekap.stt.UserVocabularies;
import dev.rekap.stt.workspace.NoSpaceException;
import dev.rekap.stt.workspace.RecordingSpace;
import dev.rekap.stt.workspace.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a stored recording into a transcript or a named failure, for any product.
 *
 * <p>It may run again with the same task at any time: a stored transcript is returned as it is, so that an engine is paid once, and
 * nothing is spent for a cancelled task, or past the budget of its user.
 */
public final class Transcription {

    private static final Logger LOG = LoggerFactory.getLogger(Transcription.class);

    /** A message carries 1 MiB; a character may take 3 bytes and stands in the text and in its segment. */
    private static final long MAX_BYTES = 900_000;

    /** Of waiting for space and download together. */
    public static final Duration LONGEST_FETCH = Duration.ofMinutes(5);

    private static final int BYTES_PER_CHARACTER = 3;
    private static final int BYTES_PER_SEGMENT = 80;

    private final Markers markers;
    private final Transcripts transcripts;
    private final RecordingSpace space;
    private final DownloadAudio download;
    private final TranscribeFile transcribeFile;
    private final TranscriptCache cache;
    private final UserVocabularies vocabularies;
    private final DailyBudgets budgets;

    public Transcription(
            Markers markers,
            Transcripts transcripts,
            RecordingSpace space,
            DownloadAudio download,
            TranscribeFile transcribeFile,
            TranscriptCache cache,
            UserVocabularies vocabularies,
            DailyBudgets budgets) {
        this.markers = markers;
        this.transcripts = transcripts;
        this.space = space;
        this.download = download;
        this.transcribeFile = transcribeFile;
        this.cache = cache;
        this.vocabularies = vocabularies;
        this.budgets = budgets;
    }

    /**
     * Transcribes a recording.
     *
     * @throws TranscriptionException if there is no transcript; its code says whether a retry may help
     * @throws NoSpaceException if other recordings took all temporary space for as long as this one may wait
     */
    public Transcript transcribe(TranscriptionTask task)
            throws TranscriptionException, NoSpaceException, InterruptedException {
        try {
            return storedOrNew(task);
        } catch (BlobStoreException e) {
            LOG.warn("The blob store did not answer", e);
            throw new TranscriptionException(FailureCode.STORAGE_UNAVAILABLE, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            LOG.warn("Writing temporary files failed", e);
            throw new TranscriptionException(
                    FailureCode.INTERNAL_ERROR, e.getClass().getSimpleName(), e);
        }
    }

    private Transcript storedOrNew(TranscriptionTask task)
            throws TranscriptionException, NoSpaceException, IOException, InterruptedException {
        if (task.cancelled().filter(markers::isThere).isPresent()) {
            throw new TranscriptionException(FailureCode.CANCELLED, "the work is cancelled");
        }
        Optional<Transcript> known = cache.find(task);
        if (known.isPresent()) {
            return known.get();
        }
        Transcript transcript = fetched(task);
        if (transcript.text().length() > Transcript.MAX_TEXT_LENGTH) {
            throw new TranscriptionException(
                    FailureCode.TRANSCRIPT_TOO_LONG, transcript.text().length() + " characters");
        }
        Transcript fitting = fitting(transcript);
        cache.save(task, fitting);
        return fitting;
    }

    /** With the space that a recording of its size hardly exceeds; one that does is taken once more with all it may need. */
    private Transcript fetched(TranscriptionTask task)
            throws TranscriptionException, NoSpaceException, IOException, InterruptedException {
        download.requireSize(task.bytes());
        long began = System.nanoTime();
        Optional<Transcript> likely = fetched(task, space.likelySeconds(task.bytes()), began);
        return likely.isPresent()
                ? likely.get()
                : fetched(task, space.mostSeconds(), began).orElseThrow();
    }

    private Optional<Transcript> fetched(TranscriptionTask task, double seconds, long began)
            throws TranscriptionException, NoSpaceException, IOException, InterruptedException {
        try (WorkFolder folder = space.folder(task.bytes(), seconds, began)) {
            Path original = folder.path().resolve("original");
            download.to(original, task.audio(), task.bytes(), began + LONGEST_FETCH.toNanos());
            return transcribeFile.transcribe(
                    original,
                    folder,
                    seconds,
                    new TranscriptionRequest(
                            task.language(), task.vocabulary().orElseGet(() -> vocabularies.of(task.user()))),
                    new StoredPieceTranscripts(transcripts, task.pieces()),
                    budgets.of(task.user()));
        }
    }

    /** Times are a convenience: they are left out where they would exceed the size of a message. */
    private static Transcript fitting(Transcript transcript) {
        long characters = transcript.text().length();
        for (Segment segment : transcript.segments()) {
            characters += segment.text().length();
        }
        long bytes = characters * BYTES_PER_CHARACTER
                + (long) BYTES_PER_SEGMENT * transcript.segments().size();
        return bytes <= MAX_BYTES ? transcript : transcript.saying(transcript.text(), List.of());
    }
}
