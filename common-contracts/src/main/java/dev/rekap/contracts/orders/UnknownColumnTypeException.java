package dev.rekap.contracts.orders;

/** A column was given a type that does not exist; the message lists those that do. */
public final class UnknownColumnTypeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnknownColumnTypeException(String type) {
        super("unknown column type '" + (type.length() > 40 ? type.substring(0, 40) + "…" : type) + "', use one of: "
                + ColumnType.labels());
    }
}
