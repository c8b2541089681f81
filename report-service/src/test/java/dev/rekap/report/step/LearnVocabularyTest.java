package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.report.Facts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearnVocabularyTest {

    private static final UserId SHOP = new UserId("toko");

    private final ReportFixture service = new ReportFixture();

    @Test
    void termsOfSeveralReportsAreLearntMostFrequentFirst() {
        deliver("Sari", "Jalan Melati");
        deliver("Budi", "Jalan Mawar No. 5");
        assertThat(terms()).isEmpty();

        deliver("budi", "Jalan Mawar 12");
        deliver("Budi", "Gang Kenanga");

        assertThat(terms()).containsExactly("Budi", "Jalan Mawar");
    }

    @Test
    void flaggedValuesAreNotLearnt() {
        for (int i = 0; i < 3; i++) {
            Facts facts = Facts.of("toko");
            List<ExtractedField> fields =
                    new ArrayList<>(facts.row("Budi", "Jalan Mawar", "3").fields());
            fields.set(0, new ExtractedField("Nama", "Bodi", 0.3, List.of(), Set.of(Flag.LOW_CONFIDENCE)));
            service.take(facts.sealed(1), facts.extracted(1, new ExtractedRecord(fields)));
        }

        assertThat(terms()).containsExactly("Jalan Mawar");
    }

    @Test
    void vocabularyHasAtMostTenTermsWithoutNumbersAndOverlongOnes() {
        for (int i = 0; i < 2; i++) {
            for (char name = 'A'; name < 'M'; name++) {
                deliver("Pelanggan " + name, "x".repeat(100));
            }
            deliver("17", "No. 5");
        }

        assertThat(terms()).hasSize(10).allMatch(term -> term.startsWith("Pelanggan "));
    }

    @Test
    void aLongAddressOfNumberWordsAloneIsReadLikeAnyOther() {
        for (int i = 0; i < 2; i++) {
            deliver("Budi", "Jalan Mawar " + "no ".repeat(20_000) + "7");
        }

        assertThat(terms()).containsExactly("Budi", "Jalan Mawar");
    }

    @Test
    void clearedVocabularyIsLearntFromLaterReportsOnly() {
        deliver("Budi", "Jalan Mawar");
        deliver("Budi", "Jalan Mawar");
        assertThat(terms()).hasSize(2);

        service.learning.clear(SHOP);
        assertThat(terms()).isEmpty();
        deliver("Budi", "Jalan Mawar");
        assertThat(terms()).isEmpty();
        deliver("Budi", "Jalan Mawar");

        assertThat(terms()).containsExactly("Budi", "Jalan Mawar");
    }

    @Test
    void usersDoNotLearnFromEachOther() {
        deliver("Budi", "Jalan Mawar");
        deliver("Budi", "Jalan Mawar");

        assertThat(service.learning.of(new UserId("warung")).terms()).isEmpty();
    }

    private void deliver(String name, String address) {
        Facts facts = Facts.of("toko");
        service.pass(Duration.ofSeconds(1));
        service.take(facts.sealed(1), facts.extracted(1, facts.row(name, address, "3")));
    }

    private List<String> terms() {
        return service.learning.of(SHOP).terms();
    }
}
