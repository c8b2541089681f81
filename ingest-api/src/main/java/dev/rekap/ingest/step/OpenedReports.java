package dev.rekap.ingest.step;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the settings of reports that uploads came for: they never change once they are written. */
final class OpenedReports {

    private static final int MOST = 10_000;

    private final Map<ReportId, ReportSettings> latest =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ReportId, ReportSettings> eldest) {
                    return size() > MOST;
                }
            });

    /** The settings of a report that has some, or had until a moment ago. */
    Optional<ReportSettings> settings(StoredReport report) {
        Optional<ReportSettings> known = Optional.ofNullable(latest.get(report.reportId()));
        if (known.isPresent()) {
            return known;
        }
        Optional<ReportSettings> read = report.settings();
        read.ifPresent(settings -> latest.put(report.reportId(), settings));
        return read;
    }
}
