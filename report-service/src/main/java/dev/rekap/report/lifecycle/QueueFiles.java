package dev.rekap.report.lifecycle;

import dev.rekap.bus.PublishException;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.report.Report;
import dev.rekap.report.port.Reports;
import java.time.Clock;

/** Publishes the tasks of files that are not known to be queued. */
public final class QueueFiles {

    private final Reports reports;
    private final Publisher publisher;
    private final Clock clock;

    public QueueFiles(Reports reports, Publisher publisher, Clock clock) {
        this.reports = reports;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Publishes them one by one.
     *
     * @throws PublishException if the broker did not confirm one; those before it are noted as queued
     */
    public void queue(Report report) {
        report.files().stream()
                .filter(file -> file.isPending() && !file.queued())
                .map(report::task)
                .forEach(this::queue);
    }

    private void queue(FileTask task) {
        publisher.publish(new AudioStored(task, clock.instant()));
        reports.change(task.reportId(), report -> report.queued(task));
    }
}
