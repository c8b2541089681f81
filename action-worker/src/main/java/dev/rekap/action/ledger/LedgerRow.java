package dev.rekap.action.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger.
 *
 * @param id rises with the order of writing
 * @param key of the action that wrote it
 * @param day it was written on, in the installation's time zone
 * @param amount whole rupiah; none where the note has none
 */
public record LedgerRow(
        long id,
        String key,
        LocalDate day,
        String note,
        @Nullable BigDecimal amount) {

    /** Whether both say the same. */
    boolean says(String otherNote, @Nullable BigDecimal otherAmount) {
        return note.equals(otherNote)
                && (amount == null ? otherAmount == null : otherAmount != null && amount.compareTo(otherAmount) == 0);
    }
}
