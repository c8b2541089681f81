package dev.rekap.report.http;

import dev.rekap.contracts.FailureCode;
import dev.rekap.report.FileResult.Failure;
import dev.rekap.report.FileResult.Pending;
import dev.rekap.report.FileResult.Rows;
import dev.rekap.report.ReportFile;
import dev.rekap.report.spending.Cost;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of a report as callers see it.
 *
 * @param status {@code PENDING}, {@code DONE} or {@code FAILED}
 * @param version of the report that the result is of
 * @param code why it failed, stable
 * @param message the same for the user
 * @param stage where it failed
 * @param rows that it became
 * @param cost of all calls that were made for it, in all versions
 */
record FileView(
        String fileId,
        String name,
        String contentType,
        long size,
        String status,
        int version,
        @Nullable FailureCode code,
        @Nullable String message,
        @Nullable String stage,
        int rows,
        @Nullable String engine,
        @Nullable String extractor,
        @Nullable Double audioSeconds,
        CostView cost) {

    static FileView of(ReportFile file, Cost cost, Locale locale) {
        return switch (file.result()) {
            case Pending _ -> of(file, cost, "PENDING", null, null, null, 0, null, null, null);
            case Failure failure ->
                of(
                        file,
                        cost,
                        "FAILED",
                        failure.code(),
                        failure.code().text(locale),
                        failure.stage().name(),
                        0,
                        null,
                        null,
                        null);
            case Rows rows ->
                of(
                        file,
                        cost,
                        "DONE",
                        null,
                        null,
                        null,
                        rows.count(),
                        rows.engine(),
                        rows.extractor(),
                        rows.audioSeconds());
        };
    }

    private static FileView of(
            ReportFile file,
            Cost cost,
            String status,
            @Nullable FailureCode code,
            @Nullable String message,
            @Nullable String stage,
            int rows,
            @Nullable String engine,
            @Nullable String extractor,
            @Nullable Double audioSeconds) {
        return new FileView(
                file.id().toString(),
                file.audio().name(),
                file.audio().contentType(),
                file.audio().size(),
                status,
                file.version(),
                code,
                message,
                stage,
                rows,
                engine,
                extractor,
                audioSeconds,
                CostView.of(cost));
    }
}
