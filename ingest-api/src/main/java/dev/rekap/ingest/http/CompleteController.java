package dev.rekap.ingest.http;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.http.Caller;
import dev.rekap.ingest.step.SealReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/reports/{id}/complete}. */
@RestController
final class CompleteController {

    private final SealReport sealReport;

    CompleteController(SealReport sealReport) {
        this.sealReport = sealReport;
    }

    @Operation(summary = "Seal a report", description = ApiText.COMPLETE)
    @PostMapping("/api/v1/reports/{report}/complete")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SealedBody complete(
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable ReportId report,
            @AuthenticationPrincipal Caller caller) {
        ReportSealed sealed = sealReport.seal(report, caller::mayActFor);
        return new SealedBody(report.toString(), true, sealed.files().size());
    }

    /**
     * The answer to a seal.
     *
     * @param reportId the report
     * @param sealed always true
     * @param total files of the report
     */
    record SealedBody(String reportId, boolean sealed, int total) {}
}
