package dev.rekap.stt.step;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.Transcripts;
import dev.rekap.stt.UserVocabularies;
import dev.rekap.stt.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The step: a stored recording becomes a transcript or a named failure.
 *
 * <p>It may be run again with the same fact at any time: a transcript that was stored is taken as it is, so that an engine is
 * paid once, and nothing is spent for a report that was closed, or past the budget of its user.
 */
public final class TranscribeAudio implements Step<AudioStored> {

    private static final Logger LOG = LoggerFactory.getLogger(TranscribeAudio.class);

    /** A message carries 1 MiB; a character may take 3 bytes and stands in the text and in its segment. */
    private static final long MAX_BYTES = 900_000;

    private static final int BYTES_PER_CHARACTER = 3;
    private static final int BYTES_PER_SEGMENT = 80;

    private final BlobStore store;
    private final Transcripts transcripts;
    private final DownloadAudio download;
    private final TranscribeFile transcribeFile;
    private final TranscriptCache heardBefore;
    private final UserVocabularies vocabularies;
    private final DailyBudgets budgets;

    public TranscribeAudio(
            BlobStore store,
            Transcripts transcripts,
            DownloadAudio download,
            TranscribeFile transcribeFile,
            TranscriptCache heardBefore,
            UserVocabularies vocabularies,
            DailyBudgets budgets) {
        this.store = store;
        this.transcripts = transcripts;
        this.download = download;
        this.transcribeFile = transcribeFile;
        this.heardBefore = heardBefore;
        this.vocabularies = vocabularies;
        this.budgets = budgets;
    }

    @Override
    public Class<AudioStored> accepts() {
        return AudioStored.class;
    }

    @Override
    public Stage stage() {
        return Stage.TRANSCRIPTION;
    }

    @Override
    public Outcome handle(AudioStored message) throws InterruptedException {
        FileTask task = message.task();
        try {
            return Outcome.done(new AudioTranscribed(task, transcriptOf(task)));
        } catch (TranscriptionException e) {
            if (e.code().isRetryable()) {
                return new Outcome.RetryLater(e.code(), e.detail(), e.retryAfter(), e.attempts());
            }
            LOG.info("No transcript: {} ({})", e.code(), e.detail());
            return Outcome.done(new FileFailed(task, e.code(), stage(), e.detail(), e.attempts()));
        } catch (BlobStoreException e) {
            LOG.warn("The blob store did not answer", e);
            return Outcome.retryLater(FailureCode.STORAGE_UNAVAILABLE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.warn("No place for temporary files", e);
            return Outcome.retryLater(FailureCode.INTERNAL_ERROR, e.getClass().getSimpleName());
        }
    }

    private Transcript transcriptOf(FileTask task) throws TranscriptionException, IOException, InterruptedException {
        ReportBlobs blobs = new ReportBlobs(task.reportId());
        if (store.info(blobs.closed()).isPresent()) {
            throw new TranscriptionException(FailureCode.CANCELLED, "the report is closed");
        }
        BlobKey kept = blobs.transcript(task.file().id());
        Optional<Transcript> before = transcripts.find(kept);
        if (before.isPresent()) {
            LOG.info("The transcript is there already");
            return before.get();
        }
        Optional<Transcript> known = heardBefore.find(task);
        if (known.isPresent()) {
            LOG.info("The same recording was heard before");
            return keep(kept, known.get());
        }
        Transcript transcript = transcribe(task, blobs);
        if (transcript.text().length() > Transcript.MAX_TEXT_LENGTH) {
            throw new TranscriptionException(
                    FailureCode.TRANSCRIPT_TOO_LONG, transcript.text().length() + " characters");
        }
        Transcript fitting = fitting(transcript);
        heardBefore.save(task, fitting);
        return keep(kept, fitting);
    }

    private Transcript transcribe(FileTask task, ReportBlobs blobs)
            throws TranscriptionException, IOException, InterruptedException {
        try (WorkFolder folder = WorkFolder.create()) {
            Path original = folder.path().resolve("original");
            download.to(original, blobs.audio(task.file().id()));
            UserId user = task.settings().userId();
            return transcribeFile.transcribe(
                    original,
                    new TranscriptionRequest(task.settings().language(), vocabularies.of(user)),
                    new StoredPieceTranscripts(transcripts, blobs, task.file().id()),
                    budgets.of(user));
        }
    }

    /** The words are in hand and paid for: a store that fails now must not have them paid for again. */
    private Transcript keep(BlobKey key, Transcript transcript) {
        try {
            transcripts.save(key, transcript);
        } catch (BlobStoreException e) {
            LOG.warn("The transcript could not be stored; it goes on all the same", e);
        }
        return transcript;
    }

    /** Times are a convenience: where they would burst the message, the words go without. */
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
