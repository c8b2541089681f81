package dev.rekap.action.ledger;

import dev.rekap.contracts.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledgers of all owners. */
public interface LedgerRows {

    Optional<LedgerRow> find(String key);

    /**
     * Writes a row, unless there is one with its key already.
     *
     * @param row whose id is given by the store
     * @return the row that is there now
     */
    LedgerRow write(UserId owner, LedgerRow row, Instant now);

    void delete(String key);

    /**
     * Rows of an owner, the newest first.
     *
     * @param before only those with a lower id
     */
    List<LedgerRow> page(UserId owner, long before, int limit);

    /** Deletes all rows of an owner. */
    void deleteAll(UserId owner);
}
