package dev.rekap.gateway.decisions;

import dev.rekap.contracts.UserId;
import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.UnavailableException;
import java.util.UUID;

/** The ledgers of action-worker. Every call throws {@link UnavailableException} if it cannot answer now. */
public interface LedgerApi {

    /** Format of the reference of a ledger's document. */
    String FORMAT = "LEDGER";

    /**
     * The ledger of a user as a workbook.
     *
     * @throws GoneException if there is none
     */
    byte[] workbook(UserId user);

    /** Deletes the ledger of a user. */
    void forget(UserId user);

    /** Names the ledger of a user of Telegram: the subject is their id. */
    static DocumentReference document(long user, String fileName) {
        return new DocumentReference(new UUID(0, user), 1, FORMAT, fileName);
    }

    /** Whose ledger the reference names. */
    static UserId owner(DocumentReference document) {
        return new UserId("telegram:" + document.subject().getLeastSignificantBits());
    }
}
