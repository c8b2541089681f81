package dev.rekap.gateway.channel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.gateway.channel.leader.LeaderElection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxNotificationTest {

    @ParameterizedTest
    @EnumSource(OutboxNotification.Kind.class)
    void aSignalIsReadAsItWasWritten(OutboxNotification.Kind kind) {
        OutboxNotification signal = new OutboxNotification(kind, -100123);

        assertThat(OutboxNotification.of(signal.payload())).contains(signal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MESSAGE", "MESSAGE x", " 1", "SOMETHING 1"})
    void whatIsNoneOfOursIsNone(String payload) {
        assertThat(OutboxNotification.of(payload)).isEmpty();
    }

    @Test
    void theChannelKeepsItsName() {
        assertThat(OutboxNotification.CHANNEL)
                .as("replicas of two releases hear each other")
                .isEqualTo("rekap_outbox");
        assertThat(LeaderElection.LOCK).isEqualTo(491327807856L);
    }
}
