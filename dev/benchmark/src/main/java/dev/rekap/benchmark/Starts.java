package dev.rekap.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Starts each service alone, the others down. */
final class Starts {

    /** One start. */
    record Start(String name, double seconds, double cpuSeconds, int megabytes) {}

    private final Fleet fleet;

    Starts(Fleet fleet) {
        this.fleet = fleet;
    }

    /** The median, by seconds, of some starts of each service; not of the very first, which makes tables and queues. */
    List<Start> measure(int times) throws IOException, InterruptedException {
        startAllOnce();
        List<Start> medians = new ArrayList<>();
        for (String name : Fleet.SERVICES) {
            List<Start> starts = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                starts.add(start(name));
            }
            starts.sort(Comparator.comparingDouble(Start::seconds));
            medians.add(starts.get(times / 2));
        }
        return medians;
    }

    private void startAllOnce() throws IOException, InterruptedException {
        for (String name : Fleet.SERVICES) {
            fleet.start(name, Map.of());
        }
        for (ServiceJvm service : fleet.running()) {
            service.awaitReady(fleet.http());
        }
        fleet.stopServices();
    }

    private Start start(String name) throws IOException, InterruptedException {
        ServiceJvm service = fleet.start(name, Map.of());
        try {
            double seconds = service.awaitReady(fleet.http());
            return new Start(
                    name,
                    Rounded.two(seconds),
                    Rounded.two(ProcessFigures.cpuSecondsOfAll(service.pid())),
                    ProcessFigures.residentMegabytesOfAll(service.pid()));
        } finally {
            fleet.stop(service);
        }
    }
}
