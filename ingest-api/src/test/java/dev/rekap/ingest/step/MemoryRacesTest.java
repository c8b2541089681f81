package dev.rekap.ingest.step;

import dev.rekap.ingest.MemoryReceivedReports;
import dev.rekap.ingest.ReceivedReports;

class MemoryRacesTest extends Races {

    @Override
    protected ReceivedReports reports() {
        return new MemoryReceivedReports();
    }
}
