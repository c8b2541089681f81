package dev.rekap.ingest;

/** Converts records of the contracts to JSON and back, for the blob store. */
public interface ContractJson {

    byte[] write(Object value);

    /** Reads what {@link #write} wrote; incomplete JSON throws an unchecked exception. */
    <T> T read(Class<T> type, byte[] json);
}
