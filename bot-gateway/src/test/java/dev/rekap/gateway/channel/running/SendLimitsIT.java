package dev.rekap.gateway.channel.running;

import static dev.rekap.gateway.Recipients.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.simulator.telegram.client.Fault;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The limits of Telegram; the simulator records every call that breaks one, and no test may end with any. */
class SendLimitsIT extends SellerInChat {

    @Test
    void obeysRetryAfter() {
        telegram.misbehave(Fault.tooManyRequests("sendMessage", 3).in(siti).times(1));

        gateway.say(outbox -> outbox.send(to(siti.id()), OutgoingMessage.of("sabar"), null));

        await().atMost(PATIENCE).until(() -> texts().equals(List.of("sabar")));
    }

    @Test
    void sendsTwentyMessagesAMinuteToAGroup() {
        SimulatedChat group = telegram.group(-5_000 - people, "Toko", siti);
        group.addsBot();
        gateway.say(outbox -> IntStream.rangeClosed(1, 22)
                .forEach(i -> outbox.send(to(group.id()), OutgoingMessage.of("pesan " + i), null)));

        await().atMost(Duration.ofSeconds(40)).until(() -> group.fromBot().size() == 20);
        await().atMost(PATIENCE).until(() -> gateway.count("outbox") == 2);
        assertThat(group.fromBot()).hasSize(20);
        gateway.say(outbox -> outbox.drop(group.id(), null));
    }

    @Test
    void stormBreaksNoLimitAndDropsNothing() {
        int chats = 40;
        int each = 3;
        List<SimulatedChat> all = new ArrayList<>();
        Stream.generate(() -> telegram.person(++people, "Orang", "id"))
                .limit(chats)
                .forEach(all::add);
        for (SimulatedChat chat : all) {
            gateway.say(outbox -> IntStream.rangeClosed(1, each)
                    .forEach(i -> outbox.send(to(chat.id()), OutgoingMessage.of("pesan " + i), null)));
        }
        await().atMost(PATIENCE).until(() -> gateway.count("outbox") == 0);

        assertThat(all)
                .allSatisfy(chat -> assertThat(chat.fromBot())
                        .extracting(Shown::text)
                        .containsExactly("pesan 1", "pesan 2", "pesan 3"));
    }
}
