package dev.rekap.ingest.material;

import dev.rekap.contracts.ProblemCode;
import java.util.Locale;

/** Problems of calls that bring material for a decision. */
public enum MaterialProblem implements ProblemCode {
    INVALID_DECISION_ID(400, "decision_id harus berupa UUID", "decision_id must be a UUID"),
    INVALID_VERSION(
            400, "version harus berupa angka dari 1 sampai 1000000", "version must be a number from 1 to 1000000"),
    FILES_AND_KEPT_PARTS(400, "Kirim berkas atau keep_parts, tidak keduanya", "Send files or keep_parts, not both"),
    TEXT_TOO_LONG(413, "Teks lebih dari 10.000 karakter", "The text has more than 10,000 characters"),
    EMPTY_MATERIAL(422, "Tidak ada berkas dan tidak ada teks", "There is neither a file nor a text"),
    TOO_MANY_PARTS(422, "Satu pesan memuat paling banyak 10 berkas", "One message holds at most 10 files"),
    PICTURE_NOT_SUPPORTED(
            422,
            "Format gambar ini (misalnya HEIC) tidak didukung; kirim sebagai foto, JPEG, PNG, GIF, atau WebP",
            "This picture format (such as HEIC) is not supported; send it as a photo, JPEG, PNG, GIF or WebP"),
    PICTURE_TOO_LARGE(
            422,
            "Gambar terlalu besar: paling banyak 50 megapiksel, WebP 4 megapiksel",
            "The picture is too large: at most 50 megapixels, 4 megapixels for WebP"),
    PICTURE_DAMAGED(422, "Gambar rusak; kirim ulang", "The picture is damaged; send it again"),
    FILE_NOT_SUPPORTED(
            422,
            "Jenis berkas ini tidak didukung; kirim foto, video, rekaman suara, PDF, teks, Word, atau Excel",
            "This kind of file is not supported; send a photo, video, recording, PDF, text, Word or Excel file"),
    DECISION_NOT_FOUND(404, "Keputusan tidak ditemukan", "There is no such decision"),
    NO_EARLIER_PARTS(
            409,
            "Tidak ada versi sebelumnya yang berkasnya dapat dipakai",
            "There is no earlier version to keep the files of"),
    VERSION_TAKEN(409, "Versi ini sudah ada dengan isi lain", "This version is there already, with other content"),
    DECISION_CLOSED(409, "Keputusan ini sudah dihapus", "The decision was deleted");

    private final int status;
    private final String indonesian;
    private final String english;

    MaterialProblem(int status, String indonesian, String english) {
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
