package dev.rekap.contracts;

import dev.rekap.contracts.channel.ChannelQueues;
import dev.rekap.contracts.decisions.DecisionMessages;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.CallsMade;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.OrderMessages;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportClosed;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.RequestId;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.SpeechFailed;
import dev.rekap.contracts.speech.SpeechMessages;
import dev.rekap.contracts.speech.SpeechRequested;
import dev.rekap.contracts.speech.SpeechTranscribed;
import dev.rekap.contracts.speech.Transcript;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One message of each kind, the same as in the golden files. */
public final class SampleMessages {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final ReportId REPORT = ReportId.parse("7d444840-9dc0-11d1-b245-5ffdce74fad2");
    private static final ReportSettings SETTINGS =
            new ReportSettings(new UserId("tg:1001"), Columns.DEFAULT, "id", new ReplyTo(1001, 17L, "id"));
    private static final AudioFile FILE =
            new AudioFile(FileId.of(REPORT, HASH), "pesanan.ogg", "audio/ogg", 20_480, HASH, 1_795_255_200_000_000L);
    private static final RequestId REQUEST = RequestId.parse("3f0e7c1a-5a0e-4d0f-9a9e-0f6f7a1b2c3d");
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");

    private static final List<ProviderCall> HEARD = List.of(
            new ProviderCall("TRANSCRIPTION", "openai", "whisper-1", "429", 0.25, 0, 0, 0, BigDecimal.ZERO, "IDR"),
            new ProviderCall(
                    "TRANSCRIPTION",
                    "sphinx",
                    ProviderCall.NONE,
                    ProviderCall.NONE,
                    1.5,
                    3.25,
                    0,
                    0,
                    BigDecimal.ZERO,
                    "IDR"));
    private static final ProviderCall READ = new ProviderCall(
            "EXTRACTION",
            "openai",
            "gpt-4.1-mini",
            ProviderCall.NONE,
            0.75,
            0,
            1_200,
            80,
            new BigDecimal("9.88"),
            "IDR");

    private SampleMessages() {}

    /** The families of our products, without those of tests. */
    public static MessageFamilies families() {
        return MessageFamilies.of(
                List.of(new OrderMessages(), new SpeechMessages(), new DecisionMessages(), new ChannelQueues()));
    }

    public static FileTask task() {
        return new FileTask(REPORT, 1, SETTINGS, FILE);
    }

    public static AudioStored audioStored() {
        return new AudioStored(task(), NOON);
    }

    public static AudioTranscribed audioTranscribed() {
        return new AudioTranscribed(
                task(),
                new Transcript(
                        "nama saya siti pesan dua lusin",
                        "id",
                        "sphinx",
                        3.25,
                        List.of(new Segment("nama saya siti", 0.2, 1.4, 0.9), new Segment("pesan dua lusin", 1.6, 3.1)),
                        0.8,
                        Set.of(Flag.OTHER_LANGUAGE),
                        HEARD));
    }

    /** The message of this type, of a product of ours. */
    public static Message of(MessageType type) {
        return switch (type.routingKey()) {
            case "audio.stored" -> audioStored();
            case "audio.transcribed" -> audioTranscribed();
            case "records.extracted" ->
                new RecordsExtracted(
                        task(),
                        List.of(new ExtractedRecord(List.of(
                                new ExtractedField(
                                        "Nama", "Siti", 0.9, List.of(new Evidence("siti", 10, 14, 0.2, 1.4)), Set.of()),
                                ExtractedField.missing("Alamat"),
                                new ExtractedField(
                                        "Jumlah minuman yang di beli",
                                        "24",
                                        0.95,
                                        List.of(new Evidence("dua lusin", 21, 30, null, null)),
                                        Set.of(Flag.OTHER_READING),
                                        "12")))),
                        "sphinx",
                        "rules",
                        3.25,
                        Stream.concat(HEARD.stream(), Stream.of(READ)).toList());
            case "file.failed" ->
                new FileFailed(task(), FailureCode.NO_SPEECH, Stage.TRANSCRIPTION, "0.0 s of speech in 3.2 s");
            case "calls.made" -> new CallsMade(task(), HEARD);
            case "report.sealed" -> new ReportSealed(REPORT, SETTINGS, List.of(FILE), NOON);
            case "report.progress" -> new ReportProgress(REPORT, 1, SETTINGS, ReportStatus.PROCESSING, 30, 7, 1);
            case "report.ready" ->
                new ReportReady(
                        REPORT,
                        1,
                        SETTINGS,
                        ReportStatus.PARTIALLY_COMPLETED,
                        new ReportBlobs(REPORT).csv(1),
                        2,
                        1,
                        1,
                        List.of(new ReportReady.FailedFile(FILE.id(), FILE.name(), FailureCode.NO_SPEECH)),
                        1);
            case "report.closed" -> new ReportClosed(REPORT, true);
            case "speech.requested" ->
                new SpeechRequested(
                        REQUEST,
                        new UserId("tg:1001"),
                        new BlobKey("decisions/7d444840-9dc0-11d1-b245-5ffdce74fad2/material/1"),
                        "audio/ogg",
                        20_480,
                        HASH,
                        "id",
                        "7d444840-9dc0-11d1-b245-5ffdce74fad2/1");
            case "speech.transcribed" ->
                new SpeechTranscribed(
                        REQUEST,
                        "7d444840-9dc0-11d1-b245-5ffdce74fad2/1",
                        audioTranscribed().transcript());
            case "speech.failed" ->
                new SpeechFailed(REQUEST, null, FailureCode.NO_SPEECH, "0.0 s of speech in 3.2 s", HEARD);
            default -> SampleDecisions.of(type);
        };
    }
}
