package dev.rekap.gateway.channel.running;

import static dev.rekap.gateway.Recipients.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.simulator.telegram.client.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report has one counter message, whatever happens to it. */
class LiveMessageIT extends SellerInChat {

    @Test
    void aCounterWhoseSendingIsInDoubtIsNotSentAgain() {
        telegram.misbehave(Fault.lostAnswer("sendMessage").in(siti).once());
        ReportId report = counter("1 dari 2");
        gateway.say(outbox -> outbox.showLive(to(siti.id()), report.value()));
        await().atMost(PATIENCE).until(() -> texts().equals(List.of("1 dari 2")));
        counter(report, "2 dari 2");
        gateway.say(outbox -> outbox.showLive(to(siti.id()), report.value()));
        gateway.say(outbox -> outbox.send(to(siti.id()), OutgoingMessage.of("sesudahnya"), null));
        await().atMost(PATIENCE).until(() -> texts().contains("sesudahnya"));

        assertThat(texts()).as("neither doubled nor edited").containsExactly("1 dari 2", "sesudahnya");
        long message = siti.fromBot().getFirst().id();
        gateway.say(outbox -> {
            outbox.liveSeen(report.value(), message);
            outbox.showLive(to(siti.id()), report.value());
        });
        await().atMost(PATIENCE).until(() -> texts().equals(List.of("2 dari 2", "sesudahnya")));

        gateway.say(outbox -> {
            outbox.moveLive(to(siti.id()), report.value());
            outbox.showLive(to(siti.id()), report.value());
        });
        await().atMost(PATIENCE).until(() -> texts().equals(List.of("2 dari 2", "sesudahnya", "2 dari 2")));
    }

    @Test
    void aCounterThatTelegramRefusedForNowIsSentOnce() {
        telegram.misbehave(Fault.internalError("sendMessage").in(siti).times(2));
        ReportId report = counter("1 dari 2");

        gateway.say(outbox -> outbox.showLive(to(siti.id()), report.value()));

        await().atMost(PATIENCE).until(() -> texts().equals(List.of("1 dari 2")));
    }

    @Test
    void aCounterWhoseMessageIsGoneIsSentAnewWithTheNextChange() {
        ReportId report = counter("1 dari 3");
        gateway.say(outbox -> outbox.showLive(to(siti.id()), report.value()));
        await().atMost(PATIENCE).until(() -> texts().equals(List.of("1 dari 3")));
        siti.vanishes(siti.fromBot().getFirst().id());
        counter(report, "2 dari 3");
        gateway.say(outbox -> outbox.showLive(to(siti.id()), report.value()));
        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        counter(report, "3 dari 3");
        gateway.say(outbox -> outbox.showLive(to(siti.id()), report.value()));

        await().atMost(PATIENCE).until(() -> texts().contains("3 dari 3"));
    }

    @Test
    void aReportThatIsNotKnownAnyMoreShowsNothing() {
        gateway.say(outbox -> outbox.showLive(to(siti.id()), ReportId.random().value()));

        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        assertThat(texts()).isEmpty();
    }

    private static int waitingCounters() {
        return gateway.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM gateway.counter WHERE wanted <> shown AND NOT in_doubt")
                .query(Integer.class)
                .single();
    }
}
