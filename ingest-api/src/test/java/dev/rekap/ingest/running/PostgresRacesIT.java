package dev.rekap.ingest.running;

import dev.rekap.ingest.ReceivedReports;
import dev.rekap.ingest.step.Races;

class PostgresRacesIT extends Races {

    @Override
    protected ReceivedReports reports() {
        return RunningService.shared().context.getBean(ReceivedReports.class);
    }
}
