package dev.rekap.gateway.decisions.jobs;

import dev.rekap.gateway.channel.jobs.Job;
import dev.rekap.gateway.channel.jobs.JobRunner;

/** Runs the jobs about decisions. */
public record DecisionJobRunner(
        CollectJob albums, BringJob materials, WordJobs words, HistoryJob history, CardJobs cards)
        implements JobRunner {

    @Override
    public void run(Job job, int attempt) {
        switch ((DecisionJob) job) {
            case DecisionJob.CloseAlbum(var decision) -> albums.close(decision);
            case DecisionJob.Bring bring -> materials.run(bring, attempt);
            case DecisionJob.Answer answer -> words.answer(answer);
            case DecisionJob.Approve approve -> words.approve(approve);
            case DecisionJob.Reject reject -> words.reject(reject);
            case DecisionJob.Undo undo -> words.undo(undo);
            case DecisionJob.Typing typing -> cards.typing(typing);
            case DecisionJob.Refresh(var decision) -> cards.refresh(decision);
            case DecisionJob.History request -> history.run(request);
        }
    }
}
