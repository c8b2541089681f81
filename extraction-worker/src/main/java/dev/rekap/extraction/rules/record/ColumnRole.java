package dev.rekap.extraction.rules.record;

/** What a column of a report asks for, as far as the grammar can tell. */
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
