package dev.rekap.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.CallsMade;
import dev.rekap.contracts.orders.OrderMessages;
import dev.rekap.contracts.speech.SpeechMessages;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageFamiliesTest {

    private final MessageFamilies families = MessageFamilies.registered();

    @Test
    void registeredFamiliesAreFound() {
        assertThat(families.types()).containsAll(new OrderMessages().types()).containsAll(new SpeechMessages().types());
        assertThat(families.rawQueues()).extracting(RawQueue::name).containsExactly("updates");
    }

    @Test
    void queueThatTwoFamiliesNameTakesTheFactsOfBoth() {
        assertThat(families.queue("stt").facts())
                .containsExactly(OrderMessages.AUDIO_STORED, SpeechMessages.SPEECH_REQUESTED);
    }

    @Test
    void typeIsFoundByItsRoutingKey() {
        for (MessageType type : families.types()) {
            assertThat(families.type(type.routingKey())).contains(type);
        }
        assertThat(families.type("audio.lost")).isEmpty();
    }

    @Test
    void unknownQueueIsRefusedWithTheNamesOfAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> families.queue("lost"))
                .withMessage(
                        "no queue \"lost\"; there are stt, extraction, report, gateway, ingest, proposal, decision,"
                                + " action");
    }

    @Test
    void twoFactsOfOneNameAreRefused() {
        MessageFamily twice = new MessageFamily() {
            @Override
            public List<MessageType> types() {
                return List.of(new MessageType("audio.stored", AudioStored.class));
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageFamilies.of(List.of(new OrderMessages(), twice)))
                .withMessageContaining("audio.stored");
    }

    @Test
    void everyFactHasItsOwnTypeAndSaysWhatItIsAbout() {
        for (MessageType type : families.types()) {
            Message sample = SampleMessages.of(type);

            assertThat(sample).isInstanceOf(type.body());
            assertThat(sample.type()).isEqualTo(type.routingKey());
            assertThat(sample.subject())
                    .containsAnyOf(
                            entry("report_id", "7d444840-9dc0-11d1-b245-5ffdce74fad2"),
                            entry("decision_id", "7d444840-9dc0-11d1-b245-5ffdce74fad2"),
                            entry("request_id", "3f0e7c1a-5a0e-4d0f-9a9e-0f6f7a1b2c3d"));
        }
        assertThat(SampleMessages.audioStored().subject()).containsOnlyKeys("report_id", "file_id");
    }

    @Test
    void codeOfAFailureIsItselfOrAnInternalError() {
        assertThat(FailureCode.of(FailureCode.NO_SPEECH)).isEqualTo(FailureCode.NO_SPEECH);
        assertThat(FailureCode.of(new Failure() {
                    @Override
                    public String name() {
                        return "STUCK";
                    }

                    @Override
                    public boolean isRetryable() {
                        return true;
                    }
                }))
                .isEqualTo(FailureCode.INTERNAL_ERROR);
    }

    @Test
    void callsThatWereMadeAreFoundAmongFacts() {
        List<ProviderCall> calls =
                SampleMessages.audioTranscribed().transcript().attempts();

        assertThat(CallsMade.of(SampleMessages.task(), List.of())).isEmpty();
        assertThat(CallsMade.attemptsOf(CallsMade.of(SampleMessages.task(), calls)))
                .isEqualTo(calls);
        assertThat(CallsMade.attemptsOf(List.of(SampleMessages.audioStored()))).isEmpty();
    }
}
