package dev.rekap.extraction.rules.record;

/** The content of a report's column, as far as the grammar knows it. */
enum ColumnRole {
    NAME,
    ADDRESS,
    /** How many drinks. */
    DRINKS,
    /** How many of anything. */
    QUANTITY,
    PHONE,
    /** Nothing the grammar knows. */
    NONE
}
