package dev.rekap.report.port;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import java.util.Optional;

/** Reads what the upload stored, for reports whose facts are late or lost. */
public interface UploadedReports {

    /** The settings that the first upload fixed; none if there was no upload. */
    Optional<ReportSettings> settings(ReportId id);

    /** The manifest; none if the report is not sealed. */
    Optional<ReportSealed> sealed(ReportId id);
}
