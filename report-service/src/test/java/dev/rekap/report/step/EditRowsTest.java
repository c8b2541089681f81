package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.report.Facts;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportRow;
import dev.rekap.report.review.EditRefusedException;
import dev.rekap.report.review.EditRows.Correction;
import dev.rekap.report.review.ReviewListener.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditRowsTest {

    private static final String AMOUNT = "Jumlah minuman yang di beli";

    private final ReportFixture service = new ReportFixture();
    private final Facts facts = Facts.of("toko");

    @Test
    void correctedValueReplacesWhatWasReadInTheNextVersion() {
        deliver();

        correct(1, Map.of("Alamat", " Jalan Mawar 3 "));

        ExtractedField address = field(1, "Alamat");
        assertThat(address.value()).isEqualTo("Jalan Mawar 3");
        assertThat(address.flags()).containsExactly(Flag.CORRECTED_BY_PERSON);
        assertThat(address.evidence()).as("the words stay").hasSize(1);
        assertThat(row(1).replaced()).extracting(ExtractedField::value).containsExactly("Jalan Mawar");
        assertThat(content().report().version()).isEqualTo(2);
        assertThat(content().toCheck()).isEqualTo(1);
        assertThat(service.announced()).as("nothing is sent by itself").hasSize(1);
    }

    @Test
    void emptyTextEmptiesTheValue() {
        deliver();

        correct(1, Map.of("Alamat", " "));

        assertThat(field(1, "Alamat").value()).isNull();
        assertThat(field(1, "Alamat").flags()).containsExactly(Flag.CORRECTED_BY_PERSON);
    }

    @Test
    void confirmedValueStaysAndLosesItsFlag() {
        deliver();

        confirm(2, "Nama");

        assertThat(field(2, "Nama").value()).isEqualTo("Bodi");
        assertThat(field(2, "Nama").flags()).containsExactly(Flag.CONFIRMED_BY_PERSON);
        assertThat(row(2).replaced()).isEmpty();
        assertThat(content().toCheck()).isZero();
    }

    @Test
    void valueThatWasReadIsConfirmedByWritingItAgain() {
        deliver();

        correct(2, Map.of("Nama", "Badi"));
        correct(2, Map.of("Nama", "Bodi"));

        assertThat(field(2, "Nama").flags()).containsExactly(Flag.CONFIRMED_BY_PERSON);
        assertThat(row(2).replaced()).isEmpty();
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        deliver();

        correct(1, Map.of());
        remove(1);
        remove(1);

        assertThat(content().report().version()).isEqualTo(2);
    }

    @Test
    void numberOfRowStaysWhileRowsComeAndGo() {
        deliver();

        remove(1);
        service.editing.add(facts.id(), _ -> true, values(Map.of("Nama", "Siti 🌸", "Alamat", "", AMOUNT, "3")));
        remove(3);
        service.editing.add(facts.id(), _ -> true, values(Map.of("Nama", "Rina")));

        assertThat(content().rows()).extracting(ReportRow::number).containsExactly(2, 4);
        assertThat(content().removed()).extracting(ReportRow::number).containsExactly(1, 3);
        assertThat(row(4).file()).isNull();
        assertThat(content().removed().getLast().values().fields())
                .extracting(ExtractedField::value)
                .containsExactly("Siti 🌸", null, "3");
        assertThat(content().removed().getLast().values().fields().get(1).flags())
                .as("nothing was read that could be confirmed")
                .isEmpty();
        assertThat(content().toCheck())
                .as("an added row without address is meant so")
                .isOne();
    }

    @Test
    void removedRowIsCorrectedOnlyWhenItIsPutBack() {
        deliver();
        remove(1);

        assertRefused(OrderProblem.RECORD_REMOVED, () -> correct(1, Map.of("Nama", "Rina")));
        service.editing.correct(
                facts.id(), _ -> true, 1, new Correction(values(Map.of("Nama", "Rina")), Set.of(), true));

        assertThat(field(1, "Nama").value()).isEqualTo("Rina");
        assertThat(content().removed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "integer, 2 lusin",
        "integer, 1.000",
        "integer, 24.0",
        "integer, 12345678901234567890",
        "decimal, '1,5'",
        "decimal, =1+1",
        "date, 21/11/2026",
        "date, 2026-02-30",
        "phone, 0812 atau 0813 itu",
        "phone, 12",
    })
    void valueThatIsNoneOfItsColumnIsRefused(String column, String text) {
        Facts typed = typed();

        assertRefused(
                OrderProblem.INVALID_VALUE,
                () -> service.editing.correct(typed.id(), _ -> true, 1, correction(Map.of(column, text))));
        assertThat(service.report(typed).version()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "integer, 007, 7",
        "integer, -3, -3",
        "decimal, 1.50, 1.50",
        "date, 2026-11-21, 2026-11-21",
        "phone, +62 (812) 345-678, +62812345678",
        "text, =1+1, =1+1",
    })
    void valueIsWrittenAsItsColumnWritesThem(String column, String text, String canonical) {
        Facts typed = typed();

        service.editing.correct(typed.id(), _ -> true, 1, correction(Map.of(column, text)));

        assertThat(service.reports
                        .content(typed.id())
                        .orElseThrow()
                        .rows()
                        .getFirst()
                        .values()
                        .fields())
                .filteredOn(field -> field.column().equals(column))
                .extracting(ExtractedField::value)
                .containsExactly(canonical);
    }

    @Test
    void tooLongTextIsRefusedAndNotCut() {
        deliver();

        assertRefused(OrderProblem.INVALID_VALUE, () -> correct(1, Map.of("Nama", "x".repeat(1_001))));
        correct(1, Map.of("Nama", "x".repeat(1_000)));
        assertThat(field(1, "Nama").value()).hasSize(1_000);
    }

    @Test
    void unknownRowColumnAndVersionAreRefused() {
        deliver();

        assertRefused(OrderProblem.RECORD_NOT_FOUND, () -> correct(7, Map.of()));
        assertRefused(OrderProblem.UNKNOWN_COLUMN, () -> correct(1, Map.of("alamat", "x")));
        assertRefused(OrderProblem.UNKNOWN_COLUMN, () -> confirm(1, "Catatan"));
        assertRefused(
                OrderProblem.VERSION_CHANGED, () -> service.editing.remove(facts.id(), version -> version == 2, 1));
        assertThat(content().report().version()).isOne();
    }

    @Test
    void reportWithoutTableIsRefused() {
        service.take(facts.sealed(1));
        assertRefused(OrderProblem.NOT_FINISHED, () -> remove(1));

        service.cancelling.cancel(facts.id());
        assertRefused(OrderProblem.REPORT_CLOSED, () -> remove(1));
    }

    @Test
    void addedRowsAreLimited() {
        deliver();
        for (int i = 0; i < 500; i++) {
            service.editing.add(facts.id(), _ -> true, Map.of());
        }

        assertRefused(OrderProblem.TOO_MANY_RECORDS, () -> service.editing.add(facts.id(), _ -> true, Map.of()));
    }

    @Test
    void correctionsStayWhenLateRowsMakeTheNextVersion() {
        service.take(facts.sealed(2), facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
        service.pass(Duration.ofMinutes(31));
        service.sweeping.sweep();
        correct(1, Map.of("Alamat", "Jalan Mawar 3"));

        service.take(facts.extracted(2, facts.row("Sari", "Jalan Melati", "2")));

        assertThat(field(1, "Alamat").value()).isEqualTo("Jalan Mawar 3");
        assertThat(service.announced()).extracting(ReportReady::version).containsExactly(1, 3);
        assertThat(csv(3)).contains("Budi,Jalan Mawar 3,3", "Sari,Jalan Melati,2");
    }

    @Test
    void tableIsSentOnRequestOnceForEachVersion() {
        deliver();
        correct(1, Map.of("Alamat", "Jalan Mawar 3"));
        remove(2);

        service.announcing.announceOnce(content());
        service.announcing.announceOnce(content());

        assertThat(service.announced()).extracting(ReportReady::version).containsExactly(1, 3);
        assertThat(service.announced().getLast().rows()).isOne();
        assertThat(service.announced().getLast().csv()).isEqualTo(new ReportBlobs(facts.id()).csv(3));
        assertThat(csv(3)).endsWith("\r\nBudi,Jalan Mawar 3,3\r\n");
    }

    @Test
    void versionThatCouldNotBeAnnouncedIsSentWithItsTableLater() {
        service.brokerUp = false;
        deliver();
        correct(1, Map.of("Alamat", "Jalan Mawar 3"));

        service.brokerUp = true;
        service.pass(Duration.ofMinutes(1));
        service.sweeping.sweep();

        assertThat(service.announced()).extracting(ReportReady::version).containsExactly(2);
        assertThat(csv(2)).contains("Budi,Jalan Mawar 3,3");
    }

    @Test
    void personWhoConfirmsANameSaysThatBothOrdersAreMeant() {
        service.take(
                facts.sealed(2),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar 3", "3")),
                facts.extracted(2, facts.row("Budi", "Jalan Mawar 3", "3")));
        assertThat(row(2).alike()).containsExactly(1);

        confirm(2, "Nama");

        assertThat(row(1).alike()).isEmpty();
        assertThat(row(2).alike()).isEmpty();
        assertThat(content().toCheck()).isZero();
    }

    @Test
    void verdictsAreCountedOnceForEachValueThatWasRead() {
        deliver();

        confirm(1, "Nama");
        correct(1, Map.of("Nama", "Rina"));
        correct(1, Map.of("Nama", "Rini"));
        remove(2);
        service.editing.add(facts.id(), _ -> true, values(Map.of("Nama", "Siti")));
        correct(3, Map.of("Nama", "Sita"));

        assertThat(service.verdicts)
                .containsExactly(
                        Verdict.VALUE_CONFIRMED, Verdict.VALUE_CORRECTED, Verdict.ROW_REMOVED, Verdict.ROW_ADDED);
    }

    @Test
    void correctedWordIsLearntFromItsFirstReport() {
        deliver();
        assertThat(terms()).isEmpty();

        correct(1, Map.of("Nama", "Bu Wati"));

        assertThat(terms()).containsExactly("Bu Wati");
        remove(1);
        assertThat(terms()).isEmpty();
    }

    private List<String> terms() {
        return service.learning.of(new UserId("toko")).terms();
    }

    /** Two rows, of which the second has a doubtful name. */
    private void deliver() {
        List<ExtractedField> second =
                new ArrayList<>(facts.row("Bodi", "Gang Kenanga", "2").fields());
        second.set(0, new ExtractedField("Nama", "Bodi", 0.3, List.of(), Set.of(Flag.LOW_CONFIDENCE)));
        service.take(
                facts.sealed(2),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3"), new ExtractedRecord(second)),
                facts.failed(2, FailureCode.NO_SPEECH));
    }

    private Facts typed() {
        Facts typed = Facts.of(
                "toko",
                Facts.columns(
                        ColumnType.TEXT, ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.DATE, ColumnType.PHONE));
        service.take(typed.sealed(1), typed.extracted(1, typed.row("Budi", "1", "1.5", "2026-11-20", "0812345678")));
        return typed;
    }

    private void correct(int number, Map<String, String> values) {
        service.editing.correct(facts.id(), _ -> true, number, correction(values));
    }

    private static Correction correction(Map<String, String> values) {
        return new Correction(values(values), Set.of(), false);
    }

    private static Map<String, @Nullable String> values(Map<String, String> values) {
        return Map.copyOf(values);
    }

    private void confirm(int number, String column) {
        service.editing.correct(facts.id(), _ -> true, number, new Correction(Map.of(), Set.of(column), false));
    }

    private void remove(int number) {
        service.editing.remove(facts.id(), _ -> true, number);
    }

    private static void assertRefused(OrderProblem problem, Runnable call) {
        assertThatExceptionOfType(EditRefusedException.class)
                .isThrownBy(call::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(problem));
    }

    private ReportContent content() {
        return service.reports.content(facts.id()).orElseThrow();
    }

    private ReportRow row(int number) {
        return content().rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private ExtractedField field(int number, String column) {
        return row(number).values().fields().stream()
                .filter(field -> field.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private String csv(int version) {
        return Facts.text(
                service.blobs.read(new ReportBlobs(facts.id()).csv(version)).orElseThrow());
    }
}
