package dev.rekap.report.port;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import java.util.Optional;

/** What the upload left in the blob store, before its facts arrive or should they never. */
public interface UploadedReports {

    /** The settings that the first upload fixed; none if there was no upload. */
    Optional<ReportSettings> settings(ReportId id);

    /** The manifest; none if the report is not sealed. */
    Optional<ReportSealed> sealed(ReportId id);
}
