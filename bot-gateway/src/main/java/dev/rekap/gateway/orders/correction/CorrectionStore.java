package dev.rekap.gateway.orders.correction;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.orders.CorrectionId;
import java.util.Optional;

/** Stores corrections for as long as their reports. Every call belongs to the caller's transaction. */
public interface CorrectionStore {

    /** The correction of this report by this user in this chat, locked. */
    Optional<Correction> of(ReportId report, long chat, long user);

    /** The correction, locked until the transaction ends. */
    Optional<Correction> lock(CorrectionId id);

    Optional<Correction> find(CorrectionId id);

    /** The correction that last asked this user something in this chat, and waits for the answer, locked. */
    Optional<Correction> asking(long chat, long user);

    /** Saves a correction, also a new one; one whose report is not there any more is not saved. */
    void save(Correction correction);
}
