package dev.rekap.report.postgres;

/** Reads enum constants from columns; a constant of a later version is read as {@code UNKNOWN}. */
final class StoredEnum {

    private StoredEnum() {}

    static <E extends Enum<E>> E of(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException _) {
            return Enum.valueOf(type, "UNKNOWN");
        }
    }
}
