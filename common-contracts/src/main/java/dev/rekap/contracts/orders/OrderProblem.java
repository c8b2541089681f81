package dev.rekap.contracts.orders;

import dev.rekap.contracts.ProblemCode;
import java.util.Locale;

/** Problems of calls about reports and their audio files. */
public enum OrderProblem implements ProblemCode {
    /** Given by earlier versions; now what is another user's is {@link #REPORT_NOT_FOUND}. */
    FOREIGN_REPORT(403, "Laporan ini milik pengguna lain", "This report belongs to another user"),
    INVALID_REPORT_ID(400, "report_id harus berupa UUID", "report_id must be a UUID"),
    INVALID_FILE_ID(400, "file_id harus berupa UUID", "file_id must be a UUID"),
    INVALID_COLUMNS(
            400,
            "Kolom tidak sah: 1 sampai 20 kolom, tiap nama sekali saja, 1 sampai 100 karakter tanpa ; dan :",
            "The columns are not valid: 1 to 20 columns, each name once, of 1 to 100 characters without ; and :"),
    UNKNOWN_COLUMN_TYPE(
            400,
            "Jenis kolom tidak dikenal; yang ada: text, integer, decimal, date, phone",
            "Unknown column type; there are: text, integer, decimal, date, phone"),
    INVALID_LANGUAGE(
            400,
            "language harus berupa kode bahasa BCP 47 seperti id",
            "language must be a BCP 47 language tag such as id"),
    COLUMNS_FIXED(
            409,
            "Kolom laporan sudah ditetapkan oleh kiriman pertama",
            "The columns of the report were fixed by its first upload"),
    LANGUAGE_FIXED(
            409,
            "Bahasa laporan sudah ditetapkan oleh kiriman pertama",
            "The language of the report was fixed by its first upload"),
    NO_FILES(400, "Tidak ada berkas yang dikirim", "No file was sent"),
    NO_FILE_ACCEPTED(422, "Tidak ada berkas yang diterima", "No file was accepted"),
    EMPTY_FILE(422, "Berkas kosong", "The file is empty"),
    NOT_AUDIO(422, "Isi berkas bukan rekaman suara", "The file does not hold audio"),
    UNSUPPORTED_FORMAT(
            422,
            "Format tidak didukung; kirim ogg, mp3, wav, m4a, flac, aac, amr, atau webm",
            "The format is not supported; send ogg, mp3, wav, m4a, flac, aac, amr or webm"),
    /** Given by earlier versions, whose door looked for it; now it is a failure of the file. */
    TRUNCATED_AUDIO(422, "Rekaman terpotong; kirim ulang", "The recording is cut off; send it again"),
    INVALID_FILE_NAME(
            422,
            "Nama berkas harus 1 sampai 255 karakter tanpa / \\ dan karakter kendali",
            "A file name takes 1 to 255 characters without / \\ and control characters"),
    FILE_TOO_LARGE(413, "Berkas terlalu besar", "The file is too large"),
    TOO_MANY_FILES(409, "Laporan sudah berisi 30 berkas", "The report already holds 30 files"),
    DUPLICATE_FILE(409, "Rekaman yang sama sudah ada di laporan ini", "The report already holds this recording"),
    REPORT_NOT_FOUND(404, "Laporan tidak ditemukan", "There is no such report"),
    FILE_NOT_FOUND(404, "Berkas tidak ditemukan", "There is no such file"),
    RECORD_NOT_FOUND(404, "Baris tidak ditemukan", "There is no such row"),
    RECORD_REMOVED(
            409,
            "Baris sudah dihapus; kembalikan dulu dengan \"removed\": false",
            "The row was removed; put it back first with \"removed\": false"),
    TOO_MANY_RECORDS(409, "Sudah terlalu banyak baris yang ditambahkan", "Too many rows were added already"),
    VERSION_CHANGED(
            412,
            "Laporan sudah berubah; muat ulang, lalu coba lagi",
            "The report has changed; load it again and retry"),
    UNKNOWN_COLUMN(422, "Kolom ini tidak ada di laporan", "The report has no such column"),
    INVALID_VALUE(
            422,
            "Nilai tidak cocok dengan kolom; text: sampai 1000 karakter, integer: 24, decimal: 1.5, date: 2026-11-21,"
                    + " phone: 081234567890",
            "The value does not fit the column; text: up to 1000 characters, integer: 24, decimal: 1.5,"
                    + " date: 2026-11-21, phone: 081234567890"),
    AUDIO_DELETED(
            410,
            "Rekaman sudah dihapus karena masa simpannya habis",
            "The recording was deleted at the end of its retention time"),
    NO_PUBLIC_ADDRESS(
            409,
            "Halaman periksa tidak tersedia: alamat publik belum diatur",
            "There is no review page: no public address is configured"),
    REPORT_SEALED(409, "Laporan sudah ditutup untuk berkas baru", "The report is sealed and takes no more files"),
    REPORT_CLOSED(
            409,
            "Laporan sudah dibatalkan, kedaluwarsa, atau dihapus",
            "The report was cancelled, has expired or was deleted"),
    EMPTY_REPORT(409, "Laporan belum berisi berkas", "The report holds no file yet"),
    NOTHING_TO_RETRY(409, "Tidak ada berkas yang perlu diulang", "There is no file that could be tried again"),
    ALREADY_FINISHED(409, "Laporan sudah selesai", "The report is finished already"),
    NOT_FINISHED(409, "Laporan belum selesai", "The report is not finished yet");

    private final int status;
    private final String indonesian;
    private final String english;

    OrderProblem(int status, String indonesian, String english) {
        this.status = status;
        this.indonesian = indonesian;
        this.english = english;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? english : indonesian;
    }
}
