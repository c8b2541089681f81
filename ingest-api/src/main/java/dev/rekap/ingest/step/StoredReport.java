package dev.rekap.ingest.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobInfo;
import dev.rekap.blob.BlobStore;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One report in the blob store: its settings, audio files, markers and manifest. */
final class StoredReport {

    private static final String JSON = "application/json";
    /** Names are of any script, metadata are not and take 2 KB in all: base64url is the shortest that always fits. */
    private static final String NAME = "name-base64url";

    private static final String SHA256 = "sha256";
    private static final String ORDER = "order";
    private static final String STORED_AT = "stored-at-millis";

    private final BlobStore blobs;
    private final ContractJson json;
    private final ReportId reportId;
    private final ReportBlobs keys;

    StoredReport(BlobStore blobs, ContractJson json, ReportId reportId) {
        this.blobs = blobs;
        this.json = json;
        this.reportId = reportId;
        this.keys = new ReportBlobs(reportId);
    }

    ReportId reportId() {
        return reportId;
    }

    ReportListing list() {
        Set<FileId> audio = new HashSet<>();
        Set<BlobKey> others = new HashSet<>();
        try (Stream<BlobKey> listed = blobs.list(keys.prefix()).map(blob -> blob.key())) {
            listed.forEach(key -> {
                if (key.value().startsWith(keys.audioPrefix())) {
                    file(key).ifPresent(audio::add);
                } else {
                    others.add(key);
                }
            });
        }
        return new ReportListing(
                audio,
                others.contains(keys.settings()),
                others.contains(keys.sealing()),
                others.contains(keys.manifest()),
                others.contains(keys.closed()));
    }

    /** None for a key that is no file: some stores list a file that is still being written under a temporary name. */
    private Optional<FileId> file(BlobKey key) {
        try {
            return Optional.of(
                    FileId.parse(key.value().substring(keys.audioPrefix().length())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<ReportSettings> settings() {
        return read(keys.settings(), ReportSettings.class);
    }

    /** Writes the settings unless they exist; returns those that apply. */
    ReportSettings fixSettings(ReportSettings wanted) {
        if (blobs.putIfAbsent(keys.settings(), BlobContent.of(json.write(wanted), JSON))) {
            return wanted;
        }
        return settings().orElseThrow(() -> new RefusedException(OrderProblem.REPORT_CLOSED));
    }

    Optional<AudioFile> file(FileId id) {
        return stored(id).map(StoredAudio::file);
    }

    Optional<StoredAudio> stored(FileId id) {
        return blobs.info(keys.audio(id))
                .map(info -> new StoredAudio(
                        describe(id, info),
                        Optional.ofNullable(info.metadata().get(STORED_AT))
                                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                                .orElse(info.lastModified())));
    }

    private static AudioFile describe(FileId id, BlobInfo info) {
        Map<String, String> metadata = info.metadata();
        return new AudioFile(
                id,
                new String(Base64.getUrlDecoder().decode(metadata.getOrDefault(NAME, "")), UTF_8),
                info.contentType(),
                info.length(),
                metadata.getOrDefault(SHA256, ""),
                Long.parseLong(metadata.getOrDefault(ORDER, "0")));
    }

    /** Stores the content unless this recording exists; returns whether this call stored it. */
    boolean store(StoredAudio audio, IncomingFile content) {
        AudioFile file = audio.file();
        return blobs.putIfAbsent(
                keys.audio(file.id()),
                BlobContent.of(
                        content.content(),
                        file.contentType(),
                        Map.of(
                                NAME,
                                encoded(file.name()),
                                SHA256,
                                file.sha256(),
                                ORDER,
                                Long.toString(file.order()),
                                STORED_AT,
                                Long.toString(audio.storedAt().toEpochMilli()))));
    }

    private static String encoded(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(UTF_8));
    }

    void remove(FileId id) {
        blobs.delete(keys.audio(id));
    }

    void markSealing() {
        blobs.putIfAbsent(keys.sealing(), BlobContent.of("", "text/plain"));
    }

    void unmarkSealing() {
        blobs.delete(keys.sealing());
    }

    Optional<ReportSealed> manifest() {
        return read(keys.manifest(), ReportSealed.class);
    }

    /** Writes the manifest unless it exists; returns the one that applies. */
    ReportSealed fixManifest(ReportSealed wanted) {
        if (blobs.putIfAbsent(keys.manifest(), BlobContent.of(json.write(wanted), JSON))) {
            return wanted;
        }
        return manifest().orElseThrow(() -> new RefusedException(OrderProblem.REPORT_CLOSED));
    }

    private <T> Optional<T> read(BlobKey key, Class<T> type) {
        Optional<Blob> found = blobs.open(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Blob blob = found.get()) {
            return Optional.of(json.read(type, blob.content().readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
