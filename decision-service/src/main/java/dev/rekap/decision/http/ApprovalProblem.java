package dev.rekap.decision.http;

import dev.rekap.contracts.ProblemCode;
import java.util.Locale;

/** Problems of calls about decisions. */
public enum ApprovalProblem implements ProblemCode {
    DECISION_NOT_FOUND(404, "Keputusan tidak ditemukan", "There is no such decision"),
    INVALID_DECISION_ID(400, "decision_id harus berupa UUID", "decision_id must be a UUID"),
    CONTENT_CHANGED(409, "Isinya sudah berubah; lihat yang terbaru", "It was changed since; look at the latest"),
    ALREADY_DECIDED(409, "Sudah diputuskan", "It is decided already"),
    EXPIRED(409, "Sudah kedaluwarsa; kirim ulang", "It has expired; send it again"),
    NOT_PLANNED(
            409,
            "Toko belum dapat dilihat; coba lagi sebentar",
            "What it would change was not looked at yet; try again in a moment"),
    QUESTION_OPEN(409, "Masih ada yang perlu dijawab", "A question is still open"),
    DRY_RUN(409, "Ini hanya uji coba; tidak ada yang dikerjakan", "This is a dry run; nothing is done"),
    NOTHING_TO_UNDO(409, "Tidak ada yang bisa diurungkan", "There is nothing to undo"),
    UNDO_WINDOW_OVER(409, "Waktu untuk mengurungkan sudah lewat", "It is too late to undo it"),
    NEVER_ALLOWED(409, "Pengaturan tidak mengizinkan tindakan ini", "The settings do not allow this action"),
    UNKNOWN_FIELD(400, "Isian ini tidak ada", "There is no such field"),
    FIELD_NEEDED(400, "Isian ini wajib diisi", "This field cannot be empty"),
    NOT_A_NUMBER(
            400, "Tulis angka bulat seperti 5000, 5.000, atau 5rb", "Write a whole number such as 5000, 5.000 or 5rb"),
    NEGATIVE_NUMBER(400, "Angka tidak boleh di bawah nol", "A number is not below zero"),
    VALUE_TOO_LONG(400, "Tulisan terlalu panjang", "The text is too long"),
    LINE_BREAK(400, "Isian ini satu baris saja", "This field takes one line"),
    UNKNOWN_KIND(400, "Jenis tindakan tidak dikenal", "There is no such kind of action"),
    REPLY_IS_ALWAYS_ALLOWED(400, "Balasan selalu diizinkan", "A reply is always allowed");

    private final int status;
    private final String indonesian;
    private final String english;

    ApprovalProblem(int status, String indonesian, String english) {
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
