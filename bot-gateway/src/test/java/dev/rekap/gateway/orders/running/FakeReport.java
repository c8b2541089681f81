package dev.rekap.gateway.orders.running;

import dev.rekap.contracts.orders.ReportId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A report as far as the fake knows it. */
final class FakeReport {

    final ReportId id;
    final List<FakeFile> files = new CopyOnWriteArrayList<>();
    volatile String status = "COLLECTING";
    volatile int version = 1;
    volatile Map<String, String> fields = Map.of();

    FakeReport(ReportId id) {
        this.id = id;
    }

    int failed() {
        return (int) files.stream().filter(file -> file.failure() != null).count();
    }
}
