package dev.rekap.contracts;

/** A value that must not be seen in a log: it is read with {@link #reveal()} and prints as stars. */
public record Secret(String value) {

    public String reveal() {
        return value;
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return isBlank() ? "(none)" : "*****";
    }
}
