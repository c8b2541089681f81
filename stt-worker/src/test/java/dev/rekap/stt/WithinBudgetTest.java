package dev.rekap.stt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.AudioStored;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.FileFailed;
import dev.rekap.contracts.ReportBlobs;
import dev.rekap.contracts.Stage;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WithinBudgetTest {

    /** It is the 22nd in Jakarta already. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T17:30:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final AudioStored message = Tasks.audioStored("satu.ogg");
    private final UserBlobs user = new UserBlobs(message.task().settings().userId());
    private final Step<AudioStored> step = new WithinBudget(new DoesNothing(), store, ZoneId.of("Asia/Jakarta"), CLOCK);

    @Test
    void withoutAMarkerARecordingIsHeard() throws Exception {
        mark(user.budgetSpent(TODAY.minusDays(1)));
        mark(new UserBlobs(new UserId("somebody-else")).budgetSpent(TODAY));

        assertThat(step.handle(message)).isEqualTo(Outcome.done());
        assertThat(step.accepts()).isEqualTo(AudioStored.class);
    }

    @Test
    void whoHasSpentTheirBudgetIsRefusedByName() throws Exception {
        mark(user.budgetSpent(TODAY));

        assertRefused();
    }

    @Test
    void whenTheBudgetOfAllIsSpentEverybodyIs() throws Exception {
        mark(UserBlobs.totalBudgetSpent(TODAY));

        assertRefused();
    }

    @Test
    void whatWasHeardBeforeIsPaidAndGoesOn() throws Exception {
        mark(user.budgetSpent(TODAY));
        mark(new ReportBlobs(message.reportId())
                .transcript(message.task().file().id()));

        assertThat(step.handle(message)).isEqualTo(Outcome.done());
    }

    private void assertRefused() throws Exception {
        assertThat(step.handle(message))
                .isEqualTo(Outcome.done(new FileFailed(
                        message.task(),
                        FailureCode.BUDGET_EXCEEDED,
                        Stage.TRANSCRIPTION,
                        "the budget of today is spent")));
    }

    private void mark(BlobKey key) {
        store.put(key, BlobContent.of("x", "text/plain"));
    }

    /** A step that does nothing and is done. */
    private static final class DoesNothing implements Step<AudioStored> {

        @Override
        public Class<AudioStored> accepts() {
            return AudioStored.class;
        }

        @Override
        public Stage stage() {
            return Stage.TRANSCRIPTION;
        }

        @Override
        public Outcome handle(AudioStored fact) {
            return Outcome.done();
        }
    }
}
