package dev.rekap.contracts;

import java.util.Locale;

/** Problems of any HTTP call, whatever the product. */
public enum StandardProblem implements ProblemCode {
    UNAUTHORIZED(401, "Token tidak ada atau salah", "The token is missing or wrong"),
    FORBIDDEN(403, "Token ini tidak berhak", "This token does not allow that"),
    MISSING_USER_ID(400, "user_id belum diisi", "user_id is missing"),
    INVALID_USER_ID(
            400,
            "user_id terdiri dari 1 sampai 64 huruf, angka, atau . _ : @ + -",
            "user_id takes 1 to 64 letters, digits or . _ : @ + -"),
    MALFORMED_REQUEST(400, "Permintaan tidak dapat dibaca", "The request cannot be read"),
    UNKNOWN_FIELD(400, "Isian tidak dikenal", "There is no such field"),
    NOT_FOUND(404, "Alamat tidak dikenal", "There is nothing at this address"),
    PRECONDITION_REQUIRED(
            428,
            "If-Match belum diisi: versi yang sedang dilihat, misalnya \"3\"",
            "If-Match is missing: the version that was seen, such as \"3\""),
    METHOD_NOT_ALLOWED(405, "Metode tidak berlaku di alamat ini", "This address does not take that method"),
    NOT_ACCEPTABLE(406, "Jenis jawaban yang diminta tidak ada", "The answer does not come in that media type"),
    UNSUPPORTED_MEDIA_TYPE(415, "Jenis isi tidak didukung", "This media type is not supported"),
    BODY_TOO_LARGE(413, "Isi permintaan terlalu besar", "The body of the request is too large"),
    TOO_MANY_CALLS(
            429, "Terlalu banyak permintaan sekaligus; coba lagi nanti", "Too many requests at once; try again later"),
    REQUEST_TIMEOUT(408, "Kiriman terlalu lama", "The request took too long"),
    BUSY(503, "Layanan sedang sibuk; coba lagi nanti", "The service is busy; try again later"),
    STORAGE_UNAVAILABLE(
            503, "Penyimpanan sedang tidak tersedia; coba lagi nanti", "The storage is not available; try again later"),
    BROKER_UNAVAILABLE(
            503,
            "Antrean sedang tidak tersedia; coba lagi nanti",
            "The message broker is not available; try again later"),
    INTERNAL_ERROR(500, "Terjadi kesalahan di sistem", "Something went wrong in the system");

    private final int status;
    private final String indonesian;
    private final String english;

    StandardProblem(int status, String indonesian, String english) {
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
