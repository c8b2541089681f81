package dev.rekap.report.micrometer;

import dev.rekap.report.FileResult.Rows;
import dev.rekap.report.ReportFile;
import dev.rekap.report.review.ReviewListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/** Counter {@code rekap.reviews}: what persons said, by verdict and by the engine and extractor that had given the value. */
public final class ReviewMeters implements ReviewListener {

    private static final String NONE = "none";

    private final MeterRegistry meters;

    public ReviewMeters(MeterRegistry meters) {
        this.meters = meters;
        for (Verdict verdict : Verdict.values()) {
            // The name is there from the start; providers are known once they gave something.
            counter(verdict, NONE, NONE);
        }
    }

    @Override
    public void reviewed(Verdict verdict, Optional<ReportFile> file) {
        file.map(ReportFile::result)
                .filter(Rows.class::isInstance)
                .map(Rows.class::cast)
                .ifPresentOrElse(
                        rows -> counter(verdict, rows.engine(), rows.extractor())
                                .increment(),
                        () -> counter(verdict, NONE, NONE).increment());
    }

    private Counter counter(Verdict verdict, String engine, String extractor) {
        return Counter.builder("rekap.reviews")
                .description("What persons said of values and rows that were read")
                .tags("verdict", verdict.name(), "engine", engine, "extractor", extractor)
                .register(meters);
    }
}
