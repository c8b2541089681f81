package dev.rekap.contracts.decisions;

import java.util.Locale;

/** What the user is told about how the material was read. */
public enum Notice {
    PICTURES_NOT_LOOKED_AT("gambarnya tidak dilihat, hanya tulisannya yang dibaca", "pictures were not looked at"),
    TEXT_CUT("tulisannya terlalu panjang, hanya bagian awal yang dibaca", "the text is too long, its end was left out"),
    PARTS_SKIPPED("sebagian berkas tidak dapat dibaca", "some files could not be read"),
    EDIT_TOO_LATE(
            "perubahan tulisan sesudah disetujui tidak dipakai",
            "the text was edited after the approval, the edit is not used"),
    /** A notice of a later version. */
    UNKNOWN("ada catatan yang belum dikenal versi ini", "there is a note that this version does not know");

    private final String indonesian;
    private final String english;

    Notice(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** For the user: English for an English locale, else Indonesian. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? english : indonesian;
    }
}
