package dev.rekap.gateway.orders.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.FetchedReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTotalsTest {

    @Test
    void ordersOfACustomerAreAddedUpHoweverTheNameIsSpelt() {
        FetchedReport content = new FetchedReports()
                .row("Budi", null, "3")
                .row("Siti", null, "1200")
                .row(" budi ", null, "4")
                .row(null, null, "1")
                .row("Tono", null, null)
                .row("Rina", null, "dua")
                .build();

        assertThat(CustomerTotals.text(content, Texts.of(Texts.INDONESIAN))).isEqualTo("""
                Ringkasan: 5 pelanggan, 6 baris
                • Budi: 7 (2 pesanan)
                • Siti: 1.200
                • (tanpa nama): 1
                • Tono: 0
                • Rina: 0
                Total: 1.208""");
    }

    @Test
    void severalColumnsOfNumbersAreNamed() {
        FetchedReport content = new FetchedReports()
                .column(Column.of("Harga", ColumnType.DECIMAL))
                .row("Budi", null, "3")
                .build();

        assertThat(CustomerTotals.text(content, Texts.of(Texts.ENGLISH)))
                .contains("• Budi: Jumlah 3, Harga 0", "Total: Jumlah 3, Harga 0");
    }

    @Test
    void withoutNumbersOrdersAreCounted() {
        FetchedReport content = new FetchedReport(
                dev.rekap.contracts.orders.ReportStatus.COMPLETED,
                1,
                List.of(Column.of("Telepon", ColumnType.PHONE)),
                List.of(),
                new FetchedReports()
                        .row("Budi", null, "3")
                        .row("Siti", null, "3")
                        .build()
                        .rows());

        assertThat(CustomerTotals.text(content, Texts.of(Texts.ENGLISH))).isEqualTo("""
                Summary: 1 customer, 2 rows
                • (no name): 2 orders""");
    }
}
