package dev.rekap.contracts.orders;

/**
 * What to extract.
 *
 * @param name the header in the result file, 1 to 100 characters without control characters and {@code ; :}
 * @param type how the values are written
 * @param description for a model that extracts: what belongs into the column; may be empty
 */
public record Column(String name, ColumnType type, String description) {

    public static final int MAX_NAME_LENGTH = 100;

    public Column {
        name = name.strip();
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("a column name takes 1 to " + MAX_NAME_LENGTH + " characters");
        }
        if (name.chars().anyMatch(c -> Character.isISOControl(c) || c == ';' || c == ':')) {
            throw new IllegalArgumentException("a column name cannot hold control characters, ';' or ':'");
        }
    }

    public static Column of(String name, ColumnType type) {
        return new Column(name, type, "");
    }
}
