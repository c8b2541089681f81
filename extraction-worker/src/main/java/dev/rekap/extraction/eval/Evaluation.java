package dev.rekap.extraction.eval;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.NoProviderAnsweredException;
import dev.rekap.provider.RoutedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs cases through a router as the service does, and counts correct results and costs. */
public final class Evaluation {

    private final FallbackRouter<Extractor> extractors;
    private final String language;
    private final Map<String, SetScore> sets = new TreeMap<>();
    private final Map<String, ProviderTotals> spent = new LinkedHashMap<>();

    /**
     * An evaluation of the router.
     *
     * @param language BCP 47 tag of the texts
     */
    public Evaluation(FallbackRouter<Extractor> extractors, String language) {
        this.extractors = extractors;
        this.language = language;
    }

    /** Runs a set of cases; one that no extractor answers has no records. */
    public void run(EvaluationSet cases) throws InterruptedException {
        for (EvaluationCase each : cases.cases()) {
            each.calls().forEach(this::note);
            sets.computeIfAbsent(each.set(), _ -> new SetScore()).add(each, read(each));
        }
    }

    private List<ExtractedRecord> read(EvaluationCase each) throws InterruptedException {
        if (each.text().isBlank()) {
            return List.of();
        }
        Transcript transcript = new Transcript(each.text(), language, "text", 0, List.of());
        try {
            RoutedResponse<List<ExtractedRecord>> answer =
                    extractors.call(extractor -> extractor.extract(transcript, each.columns()));
            answer.attempts().forEach(this::note);
            return answer.value();
        } catch (NoProviderAnsweredException e) {
            e.attempts().forEach(this::note);
            return List.of();
        }
    }

    private void note(ProviderCall attempt) {
        spent.computeIfAbsent(attempt.provider() + " " + attempt.model(), _ -> new ProviderTotals())
                .add(attempt);
    }

    /** The report. */
    public EvaluationReport report() {
        return new EvaluationReport(sets, spent);
    }
}
