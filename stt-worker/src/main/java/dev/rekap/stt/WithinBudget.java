package dev.rekap.stt;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.AudioStored;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.FileFailed;
import dev.rekap.contracts.FileTask;
import dev.rekap.contracts.ReportBlobs;
import dev.rekap.contracts.Stage;
import dev.rekap.contracts.UserBlobs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a recording on only as long as the budget of its user, and that of all users, is not spent today: report-service leaves a marker
 * for either. What was heard before goes on, for it is paid.
 */
public final class WithinBudget implements Step<AudioStored> {

    private static final Logger LOG = LoggerFactory.getLogger(WithinBudget.class);

    private final Step<AudioStored> step;
    private final BlobStore store;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * Guards a step.
     *
     * @param zone in which a day of a budget begins
     */
    public WithinBudget(Step<AudioStored> step, BlobStore store, ZoneId zone, Clock clock) {
        this.step = step;
        this.store = store;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Class<AudioStored> accepts() {
        return step.accepts();
    }

    @Override
    public Stage stage() {
        return step.stage();
    }

    @Override
    public Outcome handle(AudioStored message) throws Exception {
        try {
            if (isSpent(message.task()) && !isHeard(message.task())) {
                LOG.info("Not heard: the budget of today is spent");
                return Outcome.done(new FileFailed(
                        message.task(), FailureCode.BUDGET_EXCEEDED, stage(), "the budget of today is spent"));
            }
        } catch (BlobStoreException e) {
            LOG.warn("The blob store did not answer", e);
            return Outcome.retryLater(FailureCode.STORAGE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
        return step.handle(message);
    }

    private boolean isSpent(FileTask task) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return store.info(new UserBlobs(task.settings().userId()).budgetSpent(today))
                        .isPresent()
                || store.info(UserBlobs.totalBudgetSpent(today)).isPresent();
    }

    private boolean isHeard(FileTask task) {
        return store.info(
                        new ReportBlobs(task.reportId()).transcript(task.file().id()))
                .isPresent();
    }
}
