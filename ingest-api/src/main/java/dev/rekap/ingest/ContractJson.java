package dev.rekap.ingest;

/** The JSON form of the contracts' records, for what lies in the blob store. */
public interface ContractJson {

    byte[] write(Object value);

    /** Reads what {@link #write} wrote; what is not whole is refused with an unchecked exception. */
    <T> T read(Class<T> type, byte[] json);
}
