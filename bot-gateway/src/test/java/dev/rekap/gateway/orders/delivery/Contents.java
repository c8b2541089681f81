package dev.rekap.gateway.orders.delivery;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ReportContent;
import dev.rekap.gateway.orders.ReportContent.BudgetLine;
import dev.rekap.gateway.orders.ReportContent.FileLine;
import dev.rekap.gateway.orders.ReportContent.Row;
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
final class Contents {

    static final ReportId REPORT = ReportId.parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final List<Column> columns = new ArrayList<>(List.of(
            Column.of("Nama", ColumnType.TEXT),
            Column.of("Alamat", ColumnType.TEXT),
            Column.of("Jumlah", ColumnType.INTEGER)));
    private final List<FileLine> files = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int version = 1;
    private @Nullable BudgetLine budget;

    Contents column(Column column) {
        columns.add(column);
        return this;
    }

    Contents version(int number) {
        version = number;
        return this;
    }

    Contents row(@Nullable String name, @Nullable String address, @Nullable String amount, String... flagged) {
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

    Contents row(Row row) {
        rows.add(row);
        files.add(new FileLine(file(files.size()), "suara-" + files.size() + ".ogg", null, 10));
        return this;
    }

    Contents budget(boolean isSpent, String spent, String limit) {
        budget = new BudgetLine(isSpent, new BigDecimal(spent), new BigDecimal(limit), "IDR");
        return this;
    }

    Contents failed(String name, String code) {
        files.add(new FileLine(file(files.size()), name, code, 0));
        return this;
    }

    ReportContent build() {
        return new ReportContent(ReportStatus.COMPLETED, version, columns, files, rows, budget);
    }

    static FileId file(int number) {
        return FileId.of(REPORT, "sha-" + number);
    }

    static ChatReport report() {
        return ChatReport.opened(REPORT, 1, 2, Locale.of("id"), null, Instant.EPOCH);
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
