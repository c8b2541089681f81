package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.report.Facts;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibleDuplicatesTest {

    private final ReportFixture service = new ReportFixture();
    private final Facts facts = Facts.of("toko");

    @ParameterizedTest
    @CsvSource({
        "Budi, Jalan Mawar 5, Budi, Jalan Mawar 5",
        "Pak Budi, Jl. Mawar No. 5, budi, jalan mawar 5",
        "Bu Sri, Gang Melati, Sri, Gg. Melati",
        "Wahyu, Jalan Diponegoro 12, Wahju, Jalan Diponogoro 12",
        "René, Kenanga, Rene, Kenanga",
    })
    void whatSoundsAlikeInTwoRecordingsIsFlagged(String name, String address, String otherName, String otherAddress) {
        assertThat(alike(name, address, otherName, otherAddress)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Budi, Jalan Mawar 5, Budi, Jalan Mawar 6",
        "Budi, Jalan Mawar 5, Budi, Jalan Mawar 15",
        "Budi, Jalan Mawar 5, Joko, Jalan Mawar 5",
        "Budi, Jalan Mawar, Budi, Jalan Kenanga",
        "Adi, Jalan Mawar, Ari, Jalan Mawar",
        "Budi, , Budi, ",
        "Pak, Jalan Mawar, Pak, Jalan Mawar",
    })
    void whatIsSomethingElseIsNot(String name, String address, String otherName, String otherAddress) {
        assertThat(alike(name, address, otherName, otherAddress)).isFalse();
    }

    @Test
    void twoRowsOfOneRecordingAreTwoOrders() {
        service.take(
                facts.sealed(1),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3"), facts.row("Budi", "Jalan Mawar", "2")));

        assertThat(content().rows()).allMatch(row -> row.alike().isEmpty());
        assertThat(service.announced().getFirst().toCheck()).isZero();
    }

    @Test
    void everyRowNamesTheSimilarRows() {
        service.take(
                facts.sealed(3),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3"), facts.row("Sari", "Jalan Melati", "1")),
                facts.extracted(2, facts.row("Joko", "Jalan Kenanga", "1")),
                facts.extracted(3, facts.row("Pak Budi", "Jln Mawar", "3")));

        assertThat(content().rows())
                .extracting(ReportRow::alike)
                .containsExactly(List.of(4), List.of(), List.of(), List.of(1));
        ExtractedRecord last = content().rows().getLast().values();
        assertThat(last.fields().getFirst().flags()).containsExactly(Flag.POSSIBLE_DUPLICATE);
        assertThat(last.fields().getFirst().value()).isEqualTo("Pak Budi");
        assertThat(last.fields().get(1).flags()).isEmpty();
        assertThat(service.announced().getFirst().toCheck())
                .as("the name of either row")
                .isEqualTo(2);
    }

    @Test
    void reportWithoutTwoTextColumnsHasNoDuplicates() {
        Facts numbers = Facts.of("toko", Facts.columns(ColumnType.TEXT, ColumnType.INTEGER));
        service.take(
                numbers.sealed(2),
                numbers.extracted(1, numbers.row("Budi", "3")),
                numbers.extracted(2, numbers.row("Budi", "3")));

        assertThat(service.reports.content(numbers.id()).orElseThrow().rows())
                .allMatch(row -> row.alike().isEmpty());
    }

    private boolean alike(String name, String address, String otherName, String otherAddress) {
        service.take(
                facts.sealed(2),
                facts.extracted(1, facts.row(name, address, "3")),
                facts.extracted(2, facts.row(otherName, otherAddress, "3")));
        return content().rows().stream().noneMatch(row -> row.alike().isEmpty());
    }

    private ReportContent content() {
        return service.reports.content(facts.id()).orElseThrow();
    }
}
