package dev.rekap.http;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can be wrong with a call. The names are stable: clients decide by them. */
public enum ProblemCode {
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Token tidak ada atau salah", "The token is missing or wrong"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Token ini tidak berhak", "This token does not allow that"),
    FOREIGN_REPORT(HttpStatus.FORBIDDEN, "Laporan ini milik pengguna lain", "This report belongs to another user"),

    INVALID_REPORT_ID(HttpStatus.BAD_REQUEST, "report_id harus berupa UUID", "report_id must be a UUID"),
    INVALID_FILE_ID(HttpStatus.BAD_REQUEST, "file_id harus berupa UUID", "file_id must be a UUID"),
    MISSING_USER_ID(HttpStatus.BAD_REQUEST, "user_id belum diisi", "user_id is missing"),
    INVALID_USER_ID(
            HttpStatus.BAD_REQUEST,
            "user_id terdiri dari 1 sampai 64 huruf, angka, atau . _ : @ + -",
            "user_id takes 1 to 64 letters, digits or . _ : @ + -"),
    INVALID_COLUMNS(
            HttpStatus.BAD_REQUEST,
            "Kolom tidak sah: 1 sampai 20 kolom, tiap nama sekali saja, 1 sampai 100 karakter tanpa ; dan :",
            "The columns are not valid: 1 to 20 columns, each name once, of 1 to 100 characters without ; and :"),
    UNKNOWN_COLUMN_TYPE(
            HttpStatus.BAD_REQUEST,
            "Jenis kolom tidak dikenal; yang ada: text, integer, decimal, date, phone",
            "Unknown column type; there are: text, integer, decimal, date, phone"),
    INVALID_LANGUAGE(
            HttpStatus.BAD_REQUEST,
            "language harus berupa kode bahasa BCP 47 seperti id",
            "language must be a BCP 47 language tag such as id"),
    COLUMNS_FIXED(
            HttpStatus.CONFLICT,
            "Kolom laporan sudah ditetapkan oleh kiriman pertama",
            "The columns of the report were fixed by its first upload"),
    LANGUAGE_FIXED(
            HttpStatus.CONFLICT,
            "Bahasa laporan sudah ditetapkan oleh kiriman pertama",
            "The language of the report was fixed by its first upload"),

    NO_FILES(HttpStatus.BAD_REQUEST, "Tidak ada berkas yang dikirim", "No file was sent"),
    NO_FILE_ACCEPTED(HttpStatus.UNPROCESSABLE_CONTENT, "Tidak ada berkas yang diterima", "No file was accepted"),
    EMPTY_FILE(HttpStatus.UNPROCESSABLE_CONTENT, "Berkas kosong", "The file is empty"),
    NOT_AUDIO(HttpStatus.UNPROCESSABLE_CONTENT, "Isi berkas bukan rekaman suara", "The file does not hold audio"),
    UNSUPPORTED_FORMAT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Format tidak didukung; kirim ogg, mp3, wav, m4a, flac, aac, amr, atau webm",
            "The format is not supported; send ogg, mp3, wav, m4a, flac, aac, amr or webm"),
    TRUNCATED_AUDIO(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Rekaman terpotong; kirim ulang",
            "The recording is cut off; send it again"),
    INVALID_FILE_NAME(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Nama berkas harus 1 sampai 255 karakter tanpa / \\ dan karakter kendali",
            "A file name takes 1 to 255 characters without / \\ and control characters"),
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Berkas terlalu besar", "The file is too large"),
    TOO_MANY_FILES(HttpStatus.CONFLICT, "Laporan sudah berisi 30 berkas", "The report already holds 30 files"),
    DUPLICATE_FILE(
            HttpStatus.CONFLICT,
            "Rekaman yang sama sudah ada di laporan ini",
            "The report already holds this recording"),

    REPORT_NOT_FOUND(HttpStatus.NOT_FOUND, "Laporan tidak ditemukan", "There is no such report"),
    FILE_NOT_FOUND(HttpStatus.NOT_FOUND, "Berkas tidak ditemukan", "There is no such file"),
    REPORT_SEALED(
            HttpStatus.CONFLICT,
            "Laporan sudah ditutup untuk berkas baru",
            "The report is sealed and takes no more files"),
    REPORT_CLOSED(
            HttpStatus.CONFLICT,
            "Laporan sudah dibatalkan, kedaluwarsa, atau dihapus",
            "The report was cancelled, has expired or was deleted"),
    EMPTY_REPORT(HttpStatus.CONFLICT, "Laporan belum berisi berkas", "The report holds no file yet"),
    NOTHING_TO_RETRY(
            HttpStatus.CONFLICT, "Tidak ada berkas yang perlu diulang", "There is no file that could be tried again"),
    ALREADY_FINISHED(HttpStatus.CONFLICT, "Laporan sudah selesai", "The report is finished already"),
    NOT_FINISHED(HttpStatus.CONFLICT, "Laporan belum selesai", "The report is not finished yet"),

    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "Permintaan tidak dapat dibaca", "The request cannot be read"),
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST, "Isian tidak dikenal", "There is no such field"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Alamat tidak dikenal", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "Metode tidak berlaku di alamat ini",
            "This address does not take that method"),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "Jenis jawaban yang diminta tidak ada",
            "The answer does not come in that media type"),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Jenis isi tidak didukung", "This media type is not supported"),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "Kiriman terlalu lama", "The request took too long"),

    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Layanan sedang sibuk; coba lagi nanti",
            "The service is busy; try again later"),
    STORAGE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Penyimpanan sedang tidak tersedia; coba lagi nanti",
            "The storage is not available; try again later"),
    BROKER_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Antrean sedang tidak tersedia; coba lagi nanti",
            "The message broker is not available; try again later"),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR, "Terjadi kesalahan di sistem", "Something went wrong in the system");

    private final HttpStatus status;
    private final String indonesian;
    private final String english;

    ProblemCode(HttpStatus status, String indonesian, String english) {
        this.status = status;
        this.indonesian = indonesian;
        this.english = english;
    }

    public HttpStatus status() {
        return status;
    }

    /** For the user: English for an English locale, else Indonesian. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? english : indonesian;
    }
}
