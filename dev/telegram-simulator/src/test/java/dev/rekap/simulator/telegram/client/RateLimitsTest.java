package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.simulator.telegram.client.SimulatedTelegram.Violation;
import org.junit.jupiter.api.Test;

class RateLimitsTest extends SimulatorTest {

    @Test
    void aGroupTakesSoManyInAMinute() throws Exception {
        SimulatedChat group = telegram.group(-7, "Pesanan", siti);
        group.addsBot();
        telegram.enforceLimits(true);
        for (int i = 0; i < 20; i++) {
            assertThat(says("-7").status()).isEqualTo(200);
        }
        Bot.Answer refused = says("-7");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("parameters").path("retry_after").asInt())
                .isBetween(50, 60);
        assertThat(telegram.violations()).extracting(Violation::rule).containsExactly("group");
        telegram.forgetViolations();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void allChatsTogetherTakeSoManyInASecond() throws Exception {
        telegram.limits(0, 20, 1_000);
        says("1001");
        assertThat(telegram.violations()).isEmpty();
        // None at all, which even a slow machine exceeds.
        telegram.limits(0, 20, 0);
        says("1001");
        assertThat(telegram.violations()).extracting(Violation::rule).containsExactly("overall");
        assertThat(telegram.calls()).containsEntry("sendMessage", 2);
    }

    @Test
    void aMethodThatWasToldToWaitIsWatchedToo() throws Exception {
        telegram.misbehave(Fault.tooManyRequests("getUpdates", 60).once());
        assertThat(bot.call("getUpdates").status()).isEqualTo(429);
        assertThat(bot.call("getUpdates").status()).isEqualTo(200);
        assertThat(telegram.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("retry_after");
            assertThat(violation.earlyMillis()).isBetween(1L, 60_000L);
        });
    }

    @Test
    void callsThatAreNoMessagesAreFree() throws Exception {
        telegram.enforceLimits(true);
        for (int i = 0; i < 40; i++) {
            assertThat(bot.call("sendChatAction", "chat_id", "1001", "action", "typing")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(telegram.violations()).isEmpty();
    }

    private Bot.Answer says(String chat) throws Exception {
        return bot.call("sendMessage", "chat_id", chat, "text", "Halo");
    }
}
