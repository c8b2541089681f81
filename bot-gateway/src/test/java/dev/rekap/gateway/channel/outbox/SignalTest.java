package dev.rekap.gateway.channel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.gateway.channel.leader.Leadership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {

    @ParameterizedTest
    @EnumSource(Signal.Kind.class)
    void aSignalIsReadAsItWasWritten(Signal.Kind kind) {
        Signal signal = new Signal(kind, -100123);

        assertThat(Signal.of(signal.payload())).contains(signal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MESSAGE", "MESSAGE x", " 1", "SOMETHING 1"})
    void whatIsNoneOfOursIsNone(String payload) {
        assertThat(Signal.of(payload)).isEmpty();
    }

    @Test
    void theChannelKeepsItsName() {
        assertThat(Signal.CHANNEL)
                .as("replicas of two releases hear each other")
                .isEqualTo("rekap_outbox");
        assertThat(Leadership.LOCK).isEqualTo(491327807856L);
    }
}
