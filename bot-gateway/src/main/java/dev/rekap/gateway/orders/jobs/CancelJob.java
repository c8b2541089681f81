package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.SentFile;
import java.time.Duration;
import java.util.Optional;

/** Calls reports off at report-service, so that nothing more is spent on them. */
public record CancelJob(UnitOfWork unit, ChatReports reports, ReportApi api) {

    /** What ingest-api took a moment ago may not be known to report-service yet: it is asked again for about a minute. */
    static final int PATIENCE = 7;

    void cancel(ReportId id, int attempt) {
        Optional<String> problem = api.cancel(id);
        boolean unknown = problem.filter("REPORT_NOT_FOUND"::equals).isPresent();
        if (unknown && attempt < PATIENCE && unit.call(() -> wasTransferred(id))) {
            throw new UnavailableException("report " + id + " is not known yet", Duration.ZERO);
        }
    }

    void erase(ReportId id, int attempt) {
        if (!api.delete(id) && attempt < PATIENCE) {
            throw new UnavailableException("report " + id + " is not known yet", Duration.ZERO);
        }
    }

    private boolean wasTransferred(ReportId id) {
        return reports.files(id).stream()
                .anyMatch(file -> isTransferred(file) || file.state() == SentFile.State.WAITING);
    }

    static boolean isTransferred(SentFile file) {
        return file.file() != null;
    }
}
