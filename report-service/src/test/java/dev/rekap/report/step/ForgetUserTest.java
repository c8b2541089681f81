package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.report.Facts;
import dev.rekap.report.vocabulary.LearnVocabulary;
import dev.rekap.report.vocabulary.VocabularyStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForgetUserTest {

    private static final UserId SHOP = new UserId("toko");

    private final ReportFixture service = new ReportFixture();
    private final Facts facts = Facts.of("toko");
    private final UserBlobs names = new UserBlobs(SHOP);

    @Test
    void everythingIsDeletedAtOnce() {
        endTwoReports();
        service.blobs.put(names.transcript("ab", "openai"), BlobContent.of("halo", "text/plain"));
        assertThat(service.vocabularies.of(SHOP).terms()).isNotEmpty();

        service.forgetting.forget(SHOP);

        assertThat(service.reports.of(SHOP)).isEmpty();
        assertThat(service.blobs.list(names.prefix())).isEmpty();
        assertThat(service.vocabularies.of(SHOP).terms()).isEmpty();
    }

    @Test
    void whatFailedIsDeletedByALaterRun() {
        endTwoReports();
        service.blobs.reachable(false);
        service.forgetting.forget(SHOP);
        service.blobs.reachable(true);

        service.pass(Duration.ofMinutes(2));
        service.forgetting.run();

        assertThat(service.reports.of(SHOP)).isEmpty();
        assertThat(service.blobs.list("reports/").map(blob -> blob.length()))
                .as("markers of deleted reports")
                .hasSize(2);
    }

    @Test
    void aFactThatWasUnderWayRecreatesNoReportForLong() {
        service.forgetting.forget(SHOP);
        service.pass(Duration.ofSeconds(10));
        service.take(facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")), facts.stored(1));
        assertThat(service.reports.of(SHOP)).hasSize(1);

        service.pass(Duration.ofMinutes(1));
        service.forgetting.run();

        assertThat(service.reports.of(SHOP)).isEmpty();
        service.take(facts.sealed(1));
        assertThat(service.reports.of(SHOP)).isEmpty();
    }

    @Test
    void whatIsSentAfterwardsStays() {
        service.forgetting.forget(SHOP);
        service.pass(Duration.ofSeconds(10));
        service.take(new AudioStored(facts.task(1, 1), service.now));

        service.pass(Duration.ofMinutes(1));
        service.forgetting.run();

        assertThat(service.reports.of(SHOP)).hasSize(1);
    }

    @Test
    void whatAWorkerStoresLaterIsDeletedUntilTheNextDayIsOver() {
        service.forgetting.forget(SHOP);
        for (Duration pause : new Duration[] {Duration.ofMinutes(1), Duration.ofHours(2), Duration.ofHours(23)}) {
            service.pass(pause);
            service.blobs.put(names.transcript("ab", "openai"), BlobContent.of("halo", "text/plain"));
            service.forgetting.run();
            assertThat(service.blobs.list(names.prefix())).isEmpty();
        }

        assertThat(service.forgotten.removed).containsExactly(SHOP);
    }

    @Test
    void wordsThatAreBeingLearntAreNotPut() {
        endTwoReports();
        VocabularyStore slow = new VocabularyStore() {
            @Override
            public Vocabulary of(UserId user) {
                return service.vocabularies.of(user);
            }

            @Override
            public void put(UserId user, Vocabulary vocabulary) {
                service.forgetting.forget(user);
                service.vocabularies.put(user, vocabulary);
            }

            @Override
            public void delete(UserId user) {
                service.vocabularies.delete(user);
            }
        };

        new LearnVocabulary(service.vocabularies, slow, service.clock).learn(SHOP);

        assertThat(service.vocabularies.of(SHOP).terms()).isEmpty();
    }

    private void endTwoReports() {
        Facts second = Facts.of("toko");
        service.take(
                facts.sealed(1),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")),
                second.sealed(1),
                second.extracted(1, second.row("Budi", "Jalan Mawar 2", "1")));
    }
}
