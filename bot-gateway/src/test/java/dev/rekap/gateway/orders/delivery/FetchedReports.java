package dev.rekap.gateway.orders.delivery;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.FetchedReport.BudgetLine;
import dev.rekap.gateway.orders.FetchedReport.FileLine;
import dev.rekap.gateway.orders.FetchedReport.Row;
import dev.rekap.gateway.orders.SentFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report put together by hand. */
final class FetchedReports {

    static final ReportId REPORT = ReportId.parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final List<Column> columns = new ArrayList<>(List.of(
            Column.of("Nama", ColumnType.TEXT),
            Column.of("Alamat", ColumnType.TEXT),
            Column.of("Jumlah", ColumnType.INTEGER)));
    private final List<FileLine> files = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int version = 1;
    private @Nullable BudgetLine budget;

    FetchedReports column(Column column) {
        columns.add(column);
        return this;
    }

    FetchedReports version(int number) {
        version = number;
        return this;
    }

    FetchedReports row(@Nullable String name, @Nullable String address, @Nullable String amount, String... flagged) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("Nama", name);
        values.put("Alamat", address);
        values.put("Jumlah", amount);
        Map<String, List<String>> flags = new HashMap<>();
        for (int i = 0; i < flagged.length; i += 2) {
            flags.put(flagged[i], List.of(flagged[i + 1]));
        }
        return row(new Row(values, flags));
    }

    FetchedReports row(Row row) {
        rows.add(row);
        files.add(new FileLine(file(files.size()), "suara-" + files.size() + ".ogg", null, 10));
        return this;
    }

    FetchedReports budget(boolean isSpent, String spent, String limit) {
        budget = new BudgetLine(isSpent, new BigDecimal(spent), new BigDecimal(limit), "IDR");
        return this;
    }

    FetchedReports failed(String name, String code) {
        files.add(new FileLine(file(files.size()), name, code, 0));
        return this;
    }

    FetchedReport build() {
        return new FetchedReport(ReportStatus.COMPLETED, version, columns, files, rows, budget);
    }

    static FileId file(int number) {
        return FileId.of(REPORT, "sha-" + number);
    }

    static ChatReport report() {
        return ChatReport.opened(REPORT, new Recipient(1, 0, 2, Locale.of("id")), null, Instant.EPOCH);
    }

    static SentFile sent(int position, SentFile.State state, @Nullable String reason) {
        return new SentFile(
                REPORT,
                position,
                "unique-" + position,
                "file",
                "suara-0" + position + ".ogg",
                1,
                position,
                Instant.EPOCH,
                state,
                null,
                reason,
                null);
    }
}
