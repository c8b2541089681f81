package dev.rekap.bus;

import static dev.rekap.contracts.orders.MessageType.AUDIO_STORED;
import static dev.rekap.contracts.orders.MessageType.AUDIO_TRANSCRIBED;
import static dev.rekap.contracts.orders.MessageType.CALLS_MADE;
import static dev.rekap.contracts.orders.MessageType.FILE_FAILED;
import static dev.rekap.contracts.orders.MessageType.RECORDS_EXTRACTED;
import static dev.rekap.contracts.orders.MessageType.REPORT_PROGRESS;
import static dev.rekap.contracts.orders.MessageType.REPORT_READY;
import static dev.rekap.contracts.orders.MessageType.REPORT_SEALED;

import dev.rekap.contracts.orders.MessageType;
import java.util.List;
import java.util.Locale;

/** The queues that steps read, and the facts that each takes from the exchange. Names are pinned by a test. */
public enum StepQueue {
    STT(AUDIO_STORED),
    EXTRACTION(AUDIO_TRANSCRIBED),
    REPORT(AUDIO_STORED, RECORDS_EXTRACTED, FILE_FAILED, CALLS_MADE, REPORT_SEALED),
    GATEWAY(REPORT_PROGRESS, REPORT_READY);

    /** The topic exchange that every fact goes through. */
    public static final String EXCHANGE = "rekap";

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<MessageType> facts;

    StepQueue(MessageType... facts) {
        this.facts = List.of(facts);
    }

    /** Name on the broker, such as {@code rekap.stt}. */
    public String queueName() {
        return EXCHANGE + "." + name().toLowerCase(Locale.ROOT);
    }

    /** Where what cannot be handled is parked for a person. */
    public String parkingName() {
        return queueName() + ".dlq";
    }

    public List<MessageType> facts() {
        return facts;
    }
}
