package dev.rekap.gateway.orders.running;

import dev.rekap.contracts.orders.ReportId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A report as far as the fake knows it. */
final class FakeReport {

    final ReportId id;
    final List<FakeFile> files = new CopyOnWriteArrayList<>();
    volatile String status = "COLLECTING";
    volatile int version = 1;
    volatile Map<String, String> fields = Map.of();
    /** What persons put right, by number of the row. */
    final Map<Integer, Map<String, String>> corrected = new ConcurrentHashMap<>();

    /** Values that are right as they stand: number and column. */
    final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    final Set<Integer> removed = ConcurrentHashMap.newKeySet();

    FakeReport(ReportId id) {
        this.id = id;
    }

    /** Makes the next version. */
    synchronized void change() {
        version++;
    }

    int failed() {
        return (int) files.stream().filter(file -> file.failure() != null).count();
    }
}
