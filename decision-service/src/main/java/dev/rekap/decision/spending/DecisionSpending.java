package dev.rekap.decision.spending;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** What was spent on decisions, from running totals, and which markers say that a budget is spent. */
public interface DecisionSpending {

    /** For everybody. */
    BigDecimal on(LocalDate day, String currency);

    /** For a user. */
    BigDecimal on(LocalDate day, String currency, UserId user);

    /** Users for whom at least so much was. */
    Set<UserId> users(LocalDate day, String currency, BigDecimal least);

    /** Markers that were stored and not deleted since. */
    Set<BlobKey> markers();

    void addMarker(BlobKey marker);

    void removeMarker(BlobKey marker);
}
