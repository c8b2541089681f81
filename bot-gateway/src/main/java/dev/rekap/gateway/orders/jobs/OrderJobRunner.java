package dev.rekap.gateway.orders.jobs;

import dev.rekap.gateway.channel.jobs.Job;
import dev.rekap.gateway.channel.jobs.JobRunner;
import dev.rekap.gateway.orders.correction.CorrectionJob;

/** Runs the jobs about orders. */
public record OrderJobRunner(
        TransferJob transfers,
        SealJob seals,
        CancelJob cancels,
        RetryJob retries,
        StoredResultJob results,
        ForgetUserJob forgets,
        StatisticsJob statistics,
        VocabularyJob vocabularies,
        CorrectionJob corrections,
        UnfinishedReportJobs unfinished)
        implements JobRunner {

    @Override
    public void run(Job job, int attempt) {
        switch ((OrderJob) job) {
            case OrderJob.Transfer transfer -> transfers.run(transfer, attempt);
            case OrderJob.Seal(var report) -> seals.run(report, attempt);
            case OrderJob.Cancel(var report) -> cancels.cancel(report, attempt);
            case OrderJob.Erase(var report) -> cancels.erase(report, attempt);
            case OrderJob.Retry(var report, var version) -> retries.run(report, version);
            case OrderJob.Fetch fetch -> results.fetch(fetch.report(), fetch.to());
            case OrderJob.Summarize summary -> results.summarize(summary.report(), summary.to());
            case OrderJob.Forget forget -> forgets.run(forget, attempt);
            case OrderJob.Figures figures -> statistics.run(figures.to());
            case OrderJob.Vocabulary vocabulary -> vocabularies.run(vocabulary);
            case OrderJob.Correct(var _, var correction, var revision) -> corrections.run(correction, revision);
            case OrderJob.Show(var report) -> unfinished.show(report);
            case OrderJob.Remind(var report) -> unfinished.remind(report);
            case OrderJob.Expire(var report) -> unfinished.expire(report);
        }
    }
}
