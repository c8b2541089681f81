package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.gateway.channel.ChatFiles;
import dev.rekap.gateway.channel.ChatFiles.TooLargeException;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.conversation.ChatMeters;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.orders.ChatLimits;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.IngestApi;
import dev.rekap.gateway.orders.IngestApi.Upload;
import dev.rekap.gateway.orders.IngestApi.UploadResult;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.SentFile.Reasons;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Transfers a recording from Telegram to ingest-api, without ever holding it whole. */
public record TransferJob(
        UnitOfWork unit,
        ChatReports reports,
        ChatFiles files,
        IngestApi ingest,
        JobScheduler jobs,
        Outbox outbox,
        SealJob sealing,
        ChatLimits limits,
        ChatMeters meters,
        Clock clock) {

    /** However old the recording is, it is tried that often. */
    private static final int FEWEST_ATTEMPTS = 5;

    /** A file that Telegram perhaps no longer has is asked for so often: about five minutes long. */
    private static final int ATTEMPTS_IF_PERHAPS_GONE = 10;

    void run(OrderJob.Transfer job, int attempt) {
        Optional<Work> work = unit.call(() -> reports.find(job.report())
                .filter(report -> takesFiles(report.state()))
                .flatMap(report -> reports.file(job.report(), job.position())
                        .filter(file -> isFor(job, file))
                        .map(file -> new Work(report, file))));
        if (work.isEmpty()) {
            return;
        }
        Instant began = clock.instant();
        try {
            UploadResult result = transfer(work.get());
            measure(began, result instanceof UploadResult.Accepted ? "accepted" : "rejected");
            conclude(job, result);
        } catch (UnavailableException e) {
            measure(began, "unavailable");
            boolean perhapsGone = e.getCause() instanceof GoneException;
            boolean isLast = (attempt >= FEWEST_ATTEMPTS && isOverdue(work.get().file()))
                    || (perhapsGone && attempt >= ATTEMPTS_IF_PERHAPS_GONE);
            if (!isLast) {
                throw e;
            }
            conclude(job, new UploadResult.Rejected(perhapsGone ? Reasons.GONE : Reasons.NOT_TRANSFERRED, ""));
        }
    }

    private UploadResult transfer(Work work) {
        ChatReport report = work.report();
        SentFile file = work.file();
        Upload upload = new Upload(
                report.id(),
                new UserId("telegram:" + report.user()),
                report.columns(),
                file.name(),
                file.order(),
                new ReplyTo(report.chat(), null, report.locale().getLanguage()));
        try (ChatFiles.Download download = files.open(file.telegramFile())) {
            return ingest.upload(upload, download.body());
        } catch (GoneException _) {
            return new UploadResult.Rejected(Reasons.GONE, "");
        } catch (TooLargeException _) {
            return new UploadResult.Rejected(Reasons.TOO_LARGE, "");
        } catch (IOException e) {
            throw new UnavailableException("the download did not close", e);
        }
    }

    /** What became of it is noted under the report's lock; of a report that was cancelled meanwhile nothing is kept. */
    private void conclude(OrderJob.Transfer job, UploadResult result) {
        unit.run(() -> {
            Optional<ChatReport> report = reports.lock(job.report());
            boolean accepted = result instanceof UploadResult.Accepted;
            if (report.isEmpty()) {
                if (accepted) {
                    jobs.now(new OrderJob.Erase(job.report()));
                }
            } else if (!report.get().state().isUnfinished()) {
                if (accepted) {
                    jobs.now(new OrderJob.Cancel(job.report()));
                }
            } else {
                reports.file(job.report(), job.position())
                        .filter(file -> isFor(job, file))
                        .ifPresent(file -> note(report.get(), file, result));
            }
        });
    }

    private void note(ChatReport report, SentFile file, UploadResult result) {
        switch (result) {
            case UploadResult.Accepted(var id) -> {
                meters.file("accepted");
                reports.save(file.accepted(id));
            }
            case UploadResult.Rejected(var code, var message) -> {
                meters.file(code.equals(Reasons.DUPLICATE) ? "again" : "rejected");
                reports.save(file.refused(code, message.isBlank() ? null : message));
            }
        }
        outbox.showLive(report.owner(), report.id().value());
        if (report.state() == ReportState.SEALING) {
            sealing.allTransferred(report);
        }
    }

    private static boolean takesFiles(ReportState state) {
        return state == ReportState.OPEN || state == ReportState.SEALING;
    }

    private static boolean isFor(OrderJob.Transfer job, SentFile file) {
        return file.state() == SentFile.State.WAITING && file.message() == job.message();
    }

    private boolean isOverdue(SentFile file) {
        return clock.instant().isAfter(file.sentAt().plus(limits.transferWithin()));
    }

    private void measure(Instant began, String outcome) {
        meters.transfer(Duration.between(began, clock.instant()), outcome);
    }

    private record Work(ChatReport report, SentFile file) {}
}
