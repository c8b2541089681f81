package dev.rekap.ingest.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportClosed;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.ingest.AudioCheck.Finding;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.MemoryReceivedMaterials;
import dev.rekap.ingest.MemoryReceivedReports;
import dev.rekap.ingest.ReceivedReports;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.UploadRequest;
import dev.rekap.ingest.json.BusJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The steps on a store in memory and a bus that remembers; a content that begins with "bad" is no audio. */
final class IngestFixture {

    static final UserId SELLER = new UserId("toko");
    static final UserId OTHER = new UserId("warung");

    /** Of the clock, whose every look is a second later; so far away that a service on the same database finds nothing due. */
    static final Instant START = Instant.parse("2126-11-21T10:00:00Z");

    /** When what broke off is completed. */
    static final Instant LATER = START.plus(Duration.ofMinutes(10));

    /** When what never came is given up. */
    static final Instant MUCH_LATER = START.plus(Duration.ofHours(2));

    final MemoryBlobStore memory = new MemoryBlobStore();
    final InterruptedStore store = new InterruptedStore(memory);
    final List<OrderMessage> published = new CopyOnWriteArrayList<>();
    final ReportId report = ReportId.random();
    final ReportBlobs keys = new ReportBlobs(report);
    boolean brokerRefuses;

    final ReceivedReports reports;
    private final BusJson json = new BusJson();
    private final AtomicLong ticks = new AtomicLong();
    private final Path directory;
    private Runnable beforePublish = () -> {};

    IngestFixture(Path directory) {
        this(directory, new MemoryReceivedReports());
    }

    IngestFixture(Path directory, ReceivedReports reports) {
        this.directory = directory;
        this.reports = reports;
    }

    AcceptUpload accept() {
        return acceptOn(store);
    }

    /** The same service seen by another caller, whom nothing interrupts. */
    AcceptUpload acceptUninterrupted() {
        return acceptOn(memory);
    }

    private AcceptUpload acceptOn(BlobStore blobs) {
        return new AcceptUpload(reports, blobs, json, this::look, this::publish, seal(), clock(), "id");
    }

    SealReport seal() {
        return new SealReport(reports, this::publish, clock());
    }

    CompleteTask completeTask() {
        return new CompleteTask(reports, this::publish);
    }

    CompleteUploads completeUploads(Instant now) {
        return new CompleteUploads(
                reports,
                memory,
                this::publish,
                new CompleteMaterials(new MemoryReceivedMaterials(), memory, this::publish),
                new CompleteUploads.Times(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(90)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** As report-service says it. */
    void close() {
        new CloseReport(reports, clock()).handle(new ReportClosed(report, false));
    }

    /** Lets something happen right before the next fact is published. */
    void beforePublish(Runnable act) {
        beforePublish = () -> {
            beforePublish = () -> {};
            act.run();
        };
    }

    /** Every look at it is a second later. */
    private Clock clock() {
        InstantSource source = () -> START.plus(Duration.ofSeconds(ticks.incrementAndGet()));
        return source.withZone(ZoneOffset.UTC);
    }

    private Finding look(Path file) throws IOException {
        return Files.readString(file).startsWith("bad")
                ? new Finding.Unfit(OrderProblem.NOT_AUDIO)
                : new Finding.Audio("audio/ogg");
    }

    private void publish(Message message) {
        beforePublish.run();
        if (brokerRefuses) {
            throw new PublishException("refused");
        }
        published.add((OrderMessage) message);
    }

    IncomingFile file(String name, String content) {
        try {
            byte[] bytes = content.getBytes(UTF_8);
            Path path = Files.write(Files.createTempFile(directory, "upload", ""), bytes);
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new IncomingFile(name, path, bytes.length, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Files of their own content, named {@code prefix-from} to {@code prefix-to}. */
    List<IncomingFile> files(String prefix, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> file(prefix + "-" + i, "content of " + prefix + i))
                .toList();
    }

    UploadRequest upload(IncomingFile... files) {
        return upload(Arrays.asList(files));
    }

    UploadRequest upload(List<IncomingFile> files) {
        return new UploadRequest(
                Optional.of(report),
                SELLER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                files,
                List.of());
    }

    UploadRequest with(UploadRequest upload, UserId user) {
        return new UploadRequest(
                upload.reportId(),
                user,
                upload.columns(),
                upload.language(),
                upload.replyTo(),
                upload.order(),
                false,
                upload.files(),
                List.of());
    }

    UploadRequest with(UploadRequest upload, String columns, String language) {
        return new UploadRequest(
                upload.reportId(),
                upload.userId(),
                Optional.of(Columns.parse(columns)),
                Optional.of(language),
                upload.replyTo(),
                upload.order(),
                false,
                upload.files(),
                List.of());
    }

    UploadRequest with(UploadRequest upload, long order, ReplyTo replyTo) {
        return new UploadRequest(
                upload.reportId(),
                upload.userId(),
                upload.columns(),
                upload.language(),
                Optional.of(replyTo),
                Optional.of(order),
                upload.complete(),
                upload.files(),
                upload.surplus());
    }

    UploadRequest complete(UploadRequest upload) {
        return new UploadRequest(
                upload.reportId(),
                upload.userId(),
                upload.columns(),
                upload.language(),
                upload.replyTo(),
                upload.order(),
                true,
                upload.files(),
                upload.surplus());
    }

    int storedFiles() {
        return (int) memory.list(keys.audioPrefix()).count();
    }

    List<String> publishedFiles() {
        return published.stream()
                .filter(message -> message.reportId().equals(report))
                .filter(AudioStored.class::isInstance)
                .map(message -> ((AudioStored) message).task().file().name())
                .toList();
    }

    ReportSealed publishedManifest() {
        return published.stream()
                .filter(message -> message.reportId().equals(report))
                .filter(ReportSealed.class::isInstance)
                .map(ReportSealed.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    List<String> sealedNames() {
        return publishedManifest().files().stream().map(AudioFile::name).toList();
    }

    static List<String> accepted(UploadAnswer answer) {
        return answer.accepted().stream().map(UploadAnswer.AcceptedFile::name).toList();
    }

    static List<String> rejected(UploadAnswer answer) {
        return answer.rejected().stream()
                .map(file -> file.name() + " " + file.code() + (file.subject().isEmpty() ? "" : " " + file.subject()))
                .toList();
    }
}
