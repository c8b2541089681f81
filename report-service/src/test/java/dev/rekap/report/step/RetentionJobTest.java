package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Facts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionJobTest {

    private static final UserId SHOP = new UserId("toko");

    private final ReportFixture service = new ReportFixture();
    private final Facts facts = Facts.of("toko");
    private final ReportBlobs names = new ReportBlobs(facts.id());
    private final UserBlobs ofShop = new UserBlobs(SHOP);

    @Test
    void recordingsGoBeforeTheReport() {
        service.blobs.put(names.audio(facts.file(1).id()), BlobContent.of("audio", "audio/ogg"));
        service.blobs.put(names.transcript(facts.file(1).id()), BlobContent.of("{}", "application/json"));
        service.blobs.put(
                names.transcriptOfPiece(facts.file(1).id(), "0-600"), BlobContent.of("{}", "application/json"));
        service.take(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));

        service.pass(Duration.ofDays(8));
        service.retention.run();
        assertThat(service.blobs.list(names.prefix()))
                .extracting(listed -> listed.key())
                .containsExactly(names.csv(1));
        assertThat(service.report(facts).status()).isEqualTo(ReportStatus.COMPLETED);

        service.pass(Duration.ofDays(83));
        service.retention.run();
        assertThat(service.reports.find(facts.id())).isEmpty();
        assertThat(service.blobs.list(names.prefix()))
                .extracting(listed -> listed.key())
                .containsExactly(names.closed());

        service.pass(Duration.ofDays(92));
        service.retention.run();
        assertThat(service.blobs.list(names.prefix())).isEmpty();
        assertThat(service.reports.owner(facts.id())).isEmpty();
    }

    @Test
    void cachedTranscriptsGoWithTheRecordingsAndMarkersAfterTwoDays() {
        put(ofShop.transcript("ab", "openai"));
        put(ofShop.budgetSpent(LocalDate.of(2026, 11, 21)));
        end();
        service.pass(Duration.ofDays(6));
        put(ofShop.transcript("cd", "openai"));
        assertThat(service.vocabularies.of(SHOP).terms()).isEmpty();

        tidyAfter(Duration.ofDays(2));
        assertThat(left("users/")).containsExactly(ofShop.transcript("cd", "openai"));

        tidyAfter(Duration.ofDays(6));
        assertThat(left("users/")).isEmpty();
    }

    @Test
    void cachedTranscriptsOfADeletedReportGoInTimeToo() {
        put(ofShop.transcript("ab", "openai"));
        end();
        service.deleting.delete(facts.id(), SHOP);
        service.pass(Duration.ofHours(1));
        put(ofShop.transcript("cd", "openai"));

        tidyAfter(Duration.ofDays(7).minusHours(1));
        assertThat(left("users/")).containsExactly(ofShop.transcript("cd", "openai"));

        tidyAfter(Duration.ofHours(1));
        assertThat(left("users/")).isEmpty();
    }

    @Test
    void usersOfWhomNothingIsDueAreNotListed() {
        put(new UserBlobs(new UserId("warung")).transcript("ab", "openai"));

        tidyAfter(Duration.ofDays(8));

        assertThat(left("users/")).hasSize(1);
    }

    @Test
    void vocabularyGoesWithTheReportsThatItWasLearntFrom() {
        end();
        service.pass(Duration.ofDays(1));
        Facts second = Facts.of("toko");
        service.take(second.sealed(1), second.extracted(1, second.row("Budi", "Jalan Mawar 1", "3")));
        assertThat(service.vocabularies.of(SHOP).terms()).containsExactly("Budi", "Jalan Mawar");

        tidyAfter(Duration.ofDays(89));

        assertThat(service.reports.find(second.id())).isPresent();
        assertThat(service.vocabularies.of(SHOP).terms())
                .as("words of one report alone")
                .isEmpty();
    }

    private void end() {
        service.take(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar 1", "3")));
    }

    private void put(BlobKey key) {
        service.blobs.put(key, BlobContent.of("x", "text/plain"));
    }

    private List<BlobKey> left(String prefix) {
        return service.blobs.list(prefix).map(blob -> blob.key()).toList();
    }

    private void tidyAfter(Duration time) {
        service.pass(time);
        service.retention.run();
        service.retention.forgetDays();
    }
}
