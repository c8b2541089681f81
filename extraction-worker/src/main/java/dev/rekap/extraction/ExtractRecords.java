package dev.rekap.extraction;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.CallsMade;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.NoProviderAnsweredException;
import dev.rekap.provider.RoutedResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Extracts the records of one audio file from its transcript. */
public final class ExtractRecords implements Step<AudioTranscribed> {

    private final FallbackRouter<Extractor> extractors;
    private final DailyBudgets budgets;
    private final ClosedReports closed;
    private final ExtractionListener listener;

    /**
     * A step that routes to the extractors within the user's budget.
     *
     * @param closed asked before a transcript leaves this process
     * @param listener called after every extraction
     */
    public ExtractRecords(
            FallbackRouter<Extractor> extractors,
            DailyBudgets budgets,
            ClosedReports closed,
            ExtractionListener listener) {
        this.extractors = extractors;
        this.budgets = budgets;
        this.closed = closed;
        this.listener = listener;
    }

    @Override
    public Class<AudioTranscribed> accepts() {
        return AudioTranscribed.class;
    }

    @Override
    public Outcome handle(AudioTranscribed message) throws InterruptedException {
        Transcript transcript = message.transcript();
        try {
            if (!extractors.isLocal() && closed.contains(message.task().reportId())) {
                return failed(message, FailureCode.CANCELLED, "the report is closed", List.of());
            }
            ReportSettings settings = message.task().settings();
            RoutedResponse<List<ExtractedRecord>> answer = extractors.call(
                    extractor -> extractor.extract(transcript, settings.columns()), budgets.of(settings.userId()));
            listener.extracted(transcript, settings.columns(), answer.value());
            if (answer.value().isEmpty()) {
                String detail = "no record in " + words(transcript) + " words";
                return failed(message, FailureCode.NO_RECORDS, detail, answer.attempts());
            }
            if (!MessageSize.holds(answer.value())) {
                String detail = answer.value().size() + " records are too many for a message";
                return failed(message, FailureCode.TRANSCRIPT_TOO_LONG, detail, answer.attempts());
            }
            return extracted(message.task(), transcript, answer);
        } catch (ClosedReports.UnknownException e) {
            return Outcome.retryLater(FailureCode.STORAGE_UNAVAILABLE, String.valueOf(e.getMessage()));
        } catch (NoProviderAnsweredException e) {
            FailureCode code = FailureCode.of(e.code());
            return code.isRetryable()
                    ? new Outcome.RetryLater(
                            code, e.detail(), e.retryAfter(), CallsMade.of(message.task(), e.attempts()))
                    : failed(message, code, e.detail(), e.attempts());
        }
    }

    @Override
    public Optional<List<Message>> exhausted(AudioTranscribed message, Outcome.RetryLater last) {
        return Optional.of(List.of(
                failure(message, FailureCode.of(last.code()), last.detail(), CallsMade.attemptsOf(last.meanwhile()))));
    }

    private static Outcome extracted(
            FileTask task, Transcript transcript, RoutedResponse<List<ExtractedRecord>> answer) {
        EngineConfidence confidence = new EngineConfidence(transcript);
        return Outcome.done(new RecordsExtracted(
                task,
                answer.value().stream().map(confidence::add).toList(),
                transcript.engine(),
                answer.provider(),
                transcript.audioSeconds(),
                all(transcript, answer.attempts())));
    }

    private static Outcome failed(
            AudioTranscribed message, FailureCode code, String detail, List<ProviderCall> attempts) {
        return Outcome.done(failure(message, code, detail, attempts));
    }

    /** A transcript is paid for, whatever becomes of it. */
    private static FileFailed failure(
            AudioTranscribed message, FailureCode code, String detail, List<ProviderCall> attempts) {
        return new FileFailed(message.task(), code, Stage.EXTRACTION, detail, all(message.transcript(), attempts));
    }

    private static List<ProviderCall> all(Transcript transcript, List<ProviderCall> attempts) {
        return Stream.concat(transcript.attempts().stream(), attempts.stream()).toList();
    }

    private static int words(Transcript transcript) {
        return transcript.text().strip().split("\\s+").length;
    }
}
