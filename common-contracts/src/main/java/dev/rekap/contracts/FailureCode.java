package dev.rekap.contracts;

import java.util.Locale;

/** Why work for a user failed. The names are stable: they stand in messages, in the API and in the result. */
public enum FailureCode implements Failure {
    NO_SPEECH(false, "tidak ada suara orang yang terdengar", "no speech was heard"),
    UNREADABLE_AUDIO(false, "rekaman rusak atau tidak dapat dibaca", "the recording is damaged or cannot be read"),
    TRUNCATED_AUDIO(false, "rekaman terpotong, kirim ulang", "the recording is cut off, send it again"),
    AUDIO_TOO_LONG(false, "rekaman terlalu panjang", "the recording is too long"),
    AUDIO_MISSING(
            false, "rekaman sudah tidak tersimpan, kirim ulang", "the recording is no longer stored, send it again"),
    NO_RECORDS(false, "tidak ada pesanan yang ditemukan", "no order was found in what was said"),
    TRANSCRIPT_TOO_LONG(false, "rekaman berisi terlalu banyak kata", "the recording holds too many words"),
    ENGINE_REJECTED(false, "layanan suara menolak rekaman ini", "the speech engine refused this recording"),
    ENGINE_UNAVAILABLE(true, "layanan suara sedang tidak tersedia", "the speech engine is not available"),
    ENGINE_UNAUTHORIZED(true, "layanan suara sedang tidak tersedia", "the speech engine is not available"),
    ENGINE_RATE_LIMITED(true, "layanan suara sedang sibuk", "the speech engine is busy"),
    EXTRACTOR_REJECTED(false, "isi rekaman tidak dapat diolah", "what was said could not be processed"),
    EXTRACTOR_UNAVAILABLE(true, "layanan pengolah teks sedang tidak tersedia", "the extractor is not available"),
    EXTRACTOR_UNAUTHORIZED(true, "layanan pengolah teks sedang tidak tersedia", "the extractor is not available"),
    EXTRACTOR_RATE_LIMITED(true, "layanan pengolah teks sedang sibuk", "the extractor is busy"),
    NOTHING_TO_DO(false, "tidak ada yang bisa dikerjakan dari pesan ini", "there is nothing to do in this message"),
    UNREADABLE_MATERIAL(false, "kiriman rusak atau tidak dapat dibaca", "what was sent is damaged or cannot be read"),
    DECIDER_REJECTED(false, "isi kiriman tidak dapat diolah", "what was sent could not be processed"),
    DECIDER_UNAVAILABLE(true, "layanan pembaca kiriman sedang tidak tersedia", "the decider is not available"),
    DECIDER_UNAUTHORIZED(true, "layanan pembaca kiriman sedang tidak tersedia", "the decider is not available"),
    DECIDER_RATE_LIMITED(true, "layanan pembaca kiriman sedang sibuk", "the decider is busy"),
    SHOP_NOT_CONNECTED(false, "toko belum disambungkan", "no shop is connected"),
    SHOP_UNAVAILABLE(true, "toko sedang tidak dapat dihubungi", "the shop cannot be reached"),
    SHOP_UNAUTHORIZED(false, "toko menolak kunci yang dipasang", "the shop refuses our keys"),
    SHOP_REJECTED(false, "toko menolak isian ini", "the shop refuses these values"),
    PRODUCT_NOT_FOUND(false, "produk tidak ditemukan di toko", "the shop does not have this product"),
    CHANGED_MEANWHILE(false, "isinya sudah diubah sejak itu", "it was changed since"),
    NEVER_ALLOWED(
            false,
            "pengaturan pemilik tidak mengizinkan tindakan ini",
            "the owner's settings do not allow this action"),
    BUDGET_EXCEEDED(
            false, "anggaran hari ini sudah habis, coba lagi besok", "today's budget is spent, try again tomorrow"),
    STORAGE_UNAVAILABLE(true, "penyimpanan sedang tidak tersedia", "the storage is not available"),
    TIMED_OUT(false, "tidak selesai pada waktunya", "it was not finished in time"),
    CANCELLED(false, "dibatalkan", "it was cancelled"),
    INTERNAL_ERROR(true, "terjadi kesalahan di sistem", "something went wrong in the system"),
    /** A code of a later version. */
    UNKNOWN(false, "alasannya belum dikenal versi ini", "the reason is not known to this version");

    private final boolean retryable;
    private final String indonesian;
    private final String english;

    FailureCode(boolean retryable, String indonesian, String english) {
        this.retryable = retryable;
        this.indonesian = indonesian;
        this.english = english;
    }

    /** The code of a failure: itself, or {@link #INTERNAL_ERROR} for one of the platform's. */
    public static FailureCode of(Failure failure) {
        return failure instanceof FailureCode code ? code : INTERNAL_ERROR;
    }

    @Override
    public boolean isRetryable() {
        return retryable;
    }

    /** For the user: English for an English locale, else Indonesian. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? english : indonesian;
    }
}
