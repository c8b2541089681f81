package dev.rekap.report.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Facts;
import dev.rekap.report.FileResult;
import dev.rekap.report.Report;
import dev.rekap.report.ReportFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Facts come in any order and any number of times: the report in the end is the same, and it is told of once. */
class FactOrderTest {

    private final Facts facts = Facts.of("toko");

    @Test
    void everyOrderGivesTheSameReportAloneAndInBatches() throws Exception {
        List<OrderMessage> arriving = List.of(
                facts.stored(1),
                facts.stored(2),
                facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3"), facts.row("Sari", null, "2")),
                facts.failed(2, FailureCode.NO_SPEECH),
                // Uploaded too late: it is in no manifest, and does not count in any order.
                facts.extracted(9, facts.row("Tono", "Jalan Melati", "1")),
                facts.sealed(2));

        for (List<OrderMessage> order : permutations(arriving)) {
            assertEndsTheSame(order);
        }
    }

    @Test
    void repeatedFactsChangeNothing() throws Exception {
        Random random = new Random(20_261_121);
        for (int round = 0; round < 500; round++) {
            List<OrderMessage> arriving = new ArrayList<>(List.of(
                    facts.stored(1),
                    facts.stored(2),
                    facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3"), facts.row("Sari", null, "2")),
                    facts.failed(2, FailureCode.NO_SPEECH),
                    facts.sealed(2)));
            for (int copies = random.nextInt(10); copies > 0; copies--) {
                arriving.add(arriving.get(random.nextInt(arriving.size())));
            }
            Collections.shuffle(arriving, random);
            assertEndsTheSame(arriving);
        }
    }

    private void assertEndsTheSame(List<OrderMessage> order) throws Exception {
        ReportFixture service = new ReportFixture();
        service.take(order.toArray(OrderMessage[]::new));
        assertEnded(service);

        for (int size : new int[] {2, order.size()}) {
            ReportFixture batches = new ReportFixture();
            for (int from = 0; from < order.size(); from += size) {
                batches.takeTogether(
                        order.subList(from, Math.min(from + size, order.size())).toArray(OrderMessage[]::new));
            }
            assertEnded(batches);
        }
    }

    private void assertEnded(ReportFixture service) {
        Report report = service.report(facts);
        assertThat(report.status()).isEqualTo(ReportStatus.PARTIALLY_COMPLETED);
        assertThat(report.files()).extracting(ReportFile::audio).isEqualTo(facts.files(2));
        assertThat(report.files()).allMatch(ReportFile::queued);
        assertThat(report.files().getFirst().result()).isEqualTo(new FileResult.Rows(2, 1, "sphinx", "rules", 4.5));
        assertThat(report.files().getLast().isFailed()).isTrue();
        assertThat(service.announced()).hasSize(1);
        assertThat(service.reports.content(facts.id()).orElseThrow().rows())
                .extracting(row -> row.values().fields().getFirst().value())
                .containsExactly("Budi", "Sari");
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> tail : permutations(rest)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
