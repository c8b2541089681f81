package dev.rekap.report.table;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportFile;
import dev.rekap.report.ReportRow;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The second sheet of the workbook, in Indonesian: for each value the words that it was read from, where they were said, and why it wants a look. */
final class EvidenceSheet {

    static final String NAME = "Bukti";

    private static final List<String> HEADER =
            List.of("Baris", "Rekaman", "Kolom", "Nilai", "Periksa", "Bacaan lain", "Kata-kata", "Mulai (detik)");

    private EvidenceSheet() {}

    static void write(Worksheet sheet, ReportContent content) {
        for (int column = 0; column < HEADER.size(); column++) {
            sheet.value(0, column, HEADER.get(column));
        }
        Map<FileId, String> names = content.report().files().stream()
                .map(ReportFile::audio)
                .collect(Collectors.toMap(AudioFile::id, AudioFile::name));
        int line = 1;
        int number = 0;
        for (ReportRow row : content.rows()) {
            number++;
            for (ExtractedField field : row.values().fields()) {
                if (field.value() != null || !field.flags().isEmpty()) {
                    sheet.value(line, 0, number);
                    text(sheet, line, 1, row.file() == null ? "" : names.getOrDefault(row.file(), ""));
                    write(sheet, line, field, remarks(field, row.alike()), otherReading(row, field));
                    line++;
                }
            }
        }
    }

    private static void write(Worksheet sheet, int line, ExtractedField field, String remarks, @Nullable String other) {
        text(sheet, line, 2, field.column());
        text(sheet, line, 3, field.value());
        text(sheet, line, 4, remarks);
        text(sheet, line, 5, other);
        text(sheet, line, 6, field.evidence().stream().map(Evidence::quote).collect(Collectors.joining(" … ")));
        field.evidence().stream()
                .map(Evidence::startSeconds)
                .filter(seconds -> seconds != null)
                .findFirst()
                .ifPresent(seconds -> sheet.value(line, 7, seconds));
    }

    /** Of a value that a person replaced, what was read. */
    private static @Nullable String otherReading(ReportRow row, ExtractedField field) {
        for (ExtractedField read : row.replaced()) {
            if (read.column().equals(field.column())) {
                return read.value();
            }
        }
        return field.otherReading();
    }

    private static String remarks(ExtractedField field, List<Integer> alike) {
        return field.flags().stream().sorted().map(remark(alike)).collect(Collectors.joining("; "));
    }

    private static Function<Flag, String> remark(List<Integer> alike) {
        return flag -> switch (flag) {
            case MISSING -> "kosong";
            case LOW_CONFIDENCE -> "kurang yakin";
            case CORRECTED -> "diralat pembicara";
            case SUMMED -> "dijumlahkan";
            case NO_EVIDENCE -> "tidak ada dalam rekaman";
            case OTHER_READING -> "ada bacaan lain";
            case OTHER_LANGUAGE -> "terdengar bahasa lain";
            case CORRECTED_BY_PERSON -> "dibetulkan";
            case CONFIRMED_BY_PERSON -> "dibenarkan";
            case UNKNOWN -> "perlu dilihat";
            case POSSIBLE_DUPLICATE ->
                "mungkin pesanan yang sama dengan baris "
                        + alike.stream().map(String::valueOf).collect(Collectors.joining(", "));
        };
    }

    private static void text(Worksheet sheet, int line, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.value(line, column, ExcelTable.writable(text));
        }
    }
}
