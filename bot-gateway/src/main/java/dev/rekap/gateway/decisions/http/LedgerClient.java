package dev.rekap.gateway.decisions.http;

import dev.rekap.contracts.UserId;
import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.DocumentSource;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.http.ServiceCalls;
import dev.rekap.gateway.channel.http.ServiceCalls.Answer;
import dev.rekap.gateway.channel.http.ServiceCalls.RefusedException;
import dev.rekap.gateway.channel.http.ServiceClients;
import dev.rekap.gateway.decisions.LedgerApi;
import java.net.URI;
import java.time.Duration;
import org.springframework.web.client.RestClient;

/** Client of the ledgers of action-worker. */
public final class LedgerClient implements LedgerApi, DocumentSource {

    private static final int NOT_FOUND = 404;

    private final RestClient client;
    private final ServiceCalls service = new ServiceCalls("action-worker");

    /** A client whose calls are answered in time. */
    public LedgerClient(ServiceClients clients, URI ledgers, Duration answerWithin) {
        this.client = clients.client(ledgers, answerWithin);
    }

    @Override
    public byte[] open(DocumentReference document) {
        return workbook(LedgerApi.owner(document));
    }

    @Override
    public byte[] workbook(UserId user) {
        try {
            return service.fetch(client.get()
                    .uri(uri -> uri.path("/api/v1/ledger.xlsx")
                            .queryParam("user_id", "{user}")
                            .build(user.value())));
        } catch (RefusedException e) {
            throw new GoneException("no ledger: " + e.answer().code());
        }
    }

    @Override
    public void forget(UserId user) {
        Answer answer = service.ask(client.delete()
                .uri(uri -> uri.path("/api/v1/ledger")
                        .queryParam("user_id", "{user}")
                        .build(user.value())));
        if (!answer.isGood() && answer.status() != NOT_FOUND) {
            throw new UnavailableException("action-worker answered " + answer.code(), Duration.ZERO);
        }
    }
}
