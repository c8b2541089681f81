package dev.rekap.ingest.running;

import dev.rekap.ingest.ReceivedReports;
import dev.rekap.ingest.ReceivedReportsContract;

class PostgresReceivedReportsIT extends ReceivedReportsContract {

    @Override
    protected ReceivedReports reports() {
        return RunningService.shared().context.getBean(ReceivedReports.class);
    }
}
