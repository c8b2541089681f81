package dev.rekap.ingest;

class MemoryReceivedReportsTest extends ReceivedReportsContract {

    private final ReceivedReports reports = new MemoryReceivedReports();

    @Override
    protected ReceivedReports reports() {
        return reports;
    }
}
