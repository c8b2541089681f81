package dev.rekap.report;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.CallsMade;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.orders.Stage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The facts of one report, for tests. */
public record Facts(ReportId id, ReportSettings settings) {

    public static final Instant SEALED_AT = Instant.parse("2026-11-21T10:00:00Z");

    public static Facts of(String user) {
        return of(user, Columns.DEFAULT);
    }

    /** A report that came over Telegram, from the user of this number in the chat of the same. */
    public static Facts ofTelegram(long user) {
        return new Facts(
                ReportId.random(),
                new ReportSettings(
                        new UserId("telegram:" + user), Columns.DEFAULT, "id", new ReplyTo(user, null, "id")));
    }

    public static Facts of(String user, Columns columns) {
        return new Facts(ReportId.random(), new ReportSettings(new UserId(user), columns, "id", null));
    }

    /** The file that was uploaded as the n-th. */
    public AudioFile file(int n) {
        String sha256 = "%064x".formatted(n);
        return new AudioFile(FileId.of(id, sha256), "pesanan-" + n + ".ogg", "audio/ogg", 1_000 + n, sha256, n);
    }

    public List<AudioFile> files(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::file).toList();
    }

    public FileTask task(int n, int version) {
        return new FileTask(id, version, settings, file(n));
    }

    public AudioStored stored(int n) {
        return new AudioStored(task(n, 1), SEALED_AT);
    }

    public RecordsExtracted extracted(int n, ExtractedRecord... rows) {
        return extracted(n, 1, rows);
    }

    public RecordsExtracted extracted(int n, int version, ExtractedRecord... rows) {
        return new RecordsExtracted(task(n, version), List.of(rows), "sphinx", "rules", 4.5);
    }

    public FileFailed failed(int n, FailureCode code) {
        return failed(n, 1, code);
    }

    public FileFailed failed(int n, int version, FailureCode code) {
        return new FileFailed(task(n, version), code, Stage.TRANSCRIPTION, "for the operator");
    }

    /** A result that cost so many rupiah: half of it the engine, half of it the model. */
    public RecordsExtracted paid(int n, String cost, ExtractedRecord... rows) {
        BigDecimal half = new BigDecimal(cost).divide(BigDecimal.TWO);
        return new RecordsExtracted(
                task(n, 1), List.of(rows), "openai", "openai", 4.5, List.of(heard(n, half), read(n, half)));
    }

    /** So many rupiah were paid in an attempt that is not the last. */
    public CallsMade paidInVain(int n, String cost) {
        return new CallsMade(task(n, 1), List.of(heard(n, new BigDecimal(cost))));
    }

    /** A failure after so many rupiah. */
    public FileFailed paidAndFailed(int n, String cost) {
        return new FileFailed(
                task(n, 1),
                FailureCode.NO_RECORDS,
                Stage.EXTRACTION,
                "for the operator",
                List.of(heard(n, new BigDecimal(cost))));
    }

    private static ProviderCall heard(int n, BigDecimal cost) {
        return new ProviderCall(
                Stage.TRANSCRIPTION.name(), "openai", "whisper-1", ProviderCall.NONE, 0.5 + n, 30, 0, 0, cost, "IDR");
    }

    private static ProviderCall read(int n, BigDecimal cost) {
        return new ProviderCall(
                Stage.EXTRACTION.name(),
                "openai",
                "gpt-4.1-mini",
                ProviderCall.NONE,
                0.25 + n,
                0,
                800,
                90,
                cost,
                "IDR");
    }

    public ReportSealed sealed(int count) {
        return new ReportSealed(id, settings, files(count), SEALED_AT);
    }

    /** A row with these values for the columns, in order; null is a missing value. */
    public ExtractedRecord row(@Nullable String... values) {
        List<Column> columns = settings.columns().list();
        return new ExtractedRecord(IntStream.range(0, columns.size())
                .mapToObj(i -> field(columns.get(i), values[i]))
                .toList());
    }

    private static ExtractedField field(Column column, @Nullable String value) {
        if (value == null) {
            return ExtractedField.missing(column.name());
        }
        return new ExtractedField(
                column.name(), value, 0.9, List.of(new Evidence(value, 0, value.length(), null, null)), Set.of());
    }

    public static Columns columns(ColumnType... types) {
        return new Columns(
                Arrays.stream(types).map(type -> Column.of(type.label(), type)).toList());
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
