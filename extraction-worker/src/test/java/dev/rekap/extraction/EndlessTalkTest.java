package dev.rekap.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.rules.RulesExtractor;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transcripts as long as a transcript may be, through the step and the grammar, into a message. */
@Timeout(60)
class EndlessTalkTest {

    /** Ten orders a minute for two hours. */
    private static final int WITHIN_TWO_HOURS = 1_200;

    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper());

    @Test
    void ordersOfTwoHoursFitIntoOneMessage() throws Exception {
        String order = "terus satu lagi atas nama siti jalan melati nomor tiga pesan enam botol teh ";

        Message fact = handle(order.repeat(WITHIN_TWO_HOURS));

        assertThat(fact)
                .isInstanceOfSatisfying(
                        RecordsExtracted.class,
                        records -> assertThat(records.records()).hasSize(WITHIN_TWO_HOURS));
        assertThat(codec.encode(fact)).hasSizeLessThan((int) MessageSize.MAX_BYTES);
    }

    @Test
    void failsWithTranscriptTooLongIfTheRecordsExceedAMessage() throws Exception {
        String order = "siti dua botol ";

        Message fact = handle(order.repeat(Transcript.MAX_TEXT_LENGTH / order.length()));

        assertThat(fact)
                .isInstanceOfSatisfying(
                        FileFailed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.TRANSCRIPT_TOO_LONG));
    }

    @Test
    void endlessTalkWithoutAnOrderHasNoRecords() throws Exception {
        Message fact = handle("ya ".repeat(Transcript.MAX_TEXT_LENGTH / 3));

        assertThat(fact)
                .isInstanceOfSatisfying(
                        FileFailed.class, failed -> assertThat(failed.code()).isEqualTo(FailureCode.NO_RECORDS));
        assertThat(codec.encode(fact)).hasSizeLessThan(10_000);
    }

    private static Message handle(String text) throws Exception {
        FallbackRouter<Extractor> grammar = new FallbackRouter<>(
                Extractor.OPERATION,
                List.of(new Provider<>("rules", "none", "", new RulesExtractor(), ProviderLimits.UNLIMITED)),
                CircuitSettings.DEFAULT,
                new PriceList(LocalDate.EPOCH, "IDR", BigDecimal.ONE, Map.of()),
                new SimpleMeterRegistry(),
                Traces.NONE,
                Clock.systemUTC());
        ExtractRecords step = new ExtractRecords(
                grammar,
                new DailyBudgets(new MemoryBlobStore(), ZoneOffset.UTC, Clock.systemUTC()),
                ClosedReports.NONE,
                ExtractionListener.NONE);
        return ((Outcome.Done) step.handle(TestFacts.transcribed(text))).facts().getFirst();
    }
}
