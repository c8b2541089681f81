package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.Measurements;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.TelegramFiles;
import dev.rekap.gateway.channel.TelegramFiles.TooLargeException;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.IngestApi;
import dev.rekap.gateway.orders.IngestApi.Upload;
import dev.rekap.gateway.orders.IngestApi.UploadResult;
import dev.rekap.gateway.orders.Limits;
import dev.rekap.gateway.orders.Reasons;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Brings a recording from Telegram to ingest-api, without ever holding it whole. */
public final class TransferFile {

    /** However old the recording is, it is tried that often. */
    private static final int FEWEST_ATTEMPTS = 5;

    private final UnitOfWork unit;
    private final ChatReports reports;
    private final TelegramFiles files;
    private final IngestApi ingest;
    private final Errands errands;
    private final Outbox outbox;
    private final SealReport sealing;
    private final Limits limits;
    private final Measurements measurements;
    private final Clock clock;

    public TransferFile(
            UnitOfWork unit,
            ChatReports reports,
            TelegramFiles files,
            IngestApi ingest,
            Errands errands,
            Outbox outbox,
            SealReport sealing,
            Limits limits,
            Measurements measurements,
            Clock clock) {
        this.unit = unit;
        this.reports = reports;
        this.files = files;
        this.ingest = ingest;
        this.errands = errands;
        this.outbox = outbox;
        this.sealing = sealing;
        this.limits = limits;
        this.measurements = measurements;
        this.clock = clock;
    }

    void run(Errand.Transfer errand, int attempt) {
        Optional<Work> work = unit.call(() -> reports.find(errand.report())
                .filter(report -> takesFiles(report.state()))
                .flatMap(report -> reports.file(errand.report(), errand.position())
                        .filter(file -> isFor(errand, file))
                        .map(file -> new Work(report, file))));
        if (work.isEmpty()) {
            return;
        }
        Instant began = clock.instant();
        try {
            UploadResult result = bring(work.get());
            measure(began, result instanceof UploadResult.Accepted ? "accepted" : "rejected");
            conclude(errand, result);
        } catch (UnavailableException e) {
            measure(began, "unavailable");
            if (attempt < FEWEST_ATTEMPTS || !isOverdue(work.get().file())) {
                throw e;
            }
            conclude(errand, new UploadResult.Rejected(Reasons.NOT_BROUGHT, ""));
        }
    }

    private UploadResult bring(Work work) {
        ChatReport report = work.report();
        SentFile file = work.file();
        Upload upload = new Upload(
                report.id(),
                new UserId("telegram:" + report.person()),
                report.columns(),
                file.name(),
                file.order(),
                new ReplyTo(report.chat(), null, report.locale().getLanguage()));
        try (TelegramFiles.Download download = files.open(file.telegramFile())) {
            return ingest.upload(upload, download.body());
        } catch (GoneException _) {
            return new UploadResult.Rejected(Reasons.GONE, "");
        } catch (TooLargeException _) {
            return new UploadResult.Rejected(Reasons.TOO_LARGE, "");
        } catch (IOException e) {
            throw new UnavailableException("the download did not close", e);
        }
    }

    /** What became of it is noted under the report's lock; of a report that was called off meanwhile nothing is kept. */
    private void conclude(Errand.Transfer errand, UploadResult result) {
        unit.run(() -> {
            Optional<ChatReport> report = reports.lock(errand.report());
            boolean accepted = result instanceof UploadResult.Accepted;
            if (report.isEmpty()) {
                if (accepted) {
                    errands.now(new Errand.Erase(errand.report()));
                }
            } else if (!report.get().state().isUnfinished()) {
                if (accepted) {
                    errands.now(new Errand.Cancel(errand.report()));
                }
            } else {
                reports.file(errand.report(), errand.position())
                        .filter(file -> isFor(errand, file))
                        .ifPresent(file -> note(report.get(), file, result));
            }
        });
    }

    private void note(ChatReport report, SentFile file, UploadResult result) {
        switch (result) {
            case UploadResult.Accepted(var id) -> {
                measurements.file("accepted");
                reports.save(file.accepted(id));
            }
            case UploadResult.Rejected(var code, var message) -> {
                measurements.file(code.equals(Reasons.DUPLICATE) ? "again" : "rejected");
                reports.save(file.refused(code, message.isBlank() ? null : message));
            }
        }
        outbox.showCounter(report.chat(), report.id());
        if (report.state() == ReportState.SEALING) {
            sealing.allBrought(report);
        }
    }

    private static boolean takesFiles(ReportState state) {
        return state == ReportState.OPEN || state == ReportState.SEALING;
    }

    private static boolean isFor(Errand.Transfer errand, SentFile file) {
        return file.state() == SentFile.State.WAITING && file.message() == errand.message();
    }

    private boolean isOverdue(SentFile file) {
        return clock.instant().isAfter(file.sentAt().plus(limits.bringWithin()));
    }

    private void measure(Instant began, String outcome) {
        measurements.transfer(Duration.between(began, clock.instant()), outcome);
    }

    private record Work(ChatReport report, SentFile file) {}
}
