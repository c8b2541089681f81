package dev.rekap.ingest.earlier;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.blob.BlobInfo;
import dev.rekap.blob.BlobStore;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.ReceivedFile;
import dev.rekap.ingest.ReceivedFile.State;
import dev.rekap.ingest.ReceivedReport;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports as the version before kept them: settings, manifest and markers as blobs, the description of a file as metadata. */
public final class EarlierReports {

    private final BlobStore blobs;
    private final ContractJson json;

    public EarlierReports(BlobStore blobs, ContractJson json) {
        this.blobs = blobs;
        this.json = json;
    }

    /**
     * Reads one.
     *
     * <p>Its files count as published. One that was not is in the manifest all the same, and report-service asks for what it
     * knows from there only.
     */
    public Optional<ReceivedReport> find(ReportId id) {
        ReportBlobs keys = new ReportBlobs(id);
        Set<BlobKey> listed = list(keys.prefix());
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReportSettings> settings = read(keys.settings(), ReportSettings.class);
        if (settings.isEmpty() || listed.contains(keys.closed())) {
            return Optional.of(new ReceivedReport(id, settings, Optional.empty(), true, List.of()));
        }
        Optional<ReportSealed> manifest = read(keys.manifest(), ReportSealed.class);
        return Optional.of(new ReceivedReport(
                id,
                settings,
                manifest.map(ReportSealed::sealedAt),
                false,
                manifest.map(EarlierReports::files).orElseGet(() -> files(keys, listed))));
    }

    private Set<BlobKey> list(String prefix) {
        try (Stream<BlobKey> keys = blobs.list(prefix).map(blob -> blob.key())) {
            return keys.collect(Collectors.toSet());
        }
    }

    private static List<ReceivedFile> files(ReportSealed manifest) {
        return manifest.files().stream()
                .map(file -> new ReceivedFile(file, manifest.sealedAt(), State.PUBLISHED))
                .toList();
    }

    private List<ReceivedFile> files(ReportBlobs keys, Set<BlobKey> listed) {
        return listed.stream()
                .filter(key -> key.value().startsWith(keys.audioPrefix()))
                .flatMap(key -> fileId(keys, key).stream())
                .flatMap(file -> blobs.info(keys.audio(file)).map(info -> received(file, info)).stream())
                .toList();
    }

    /** None for a key that is no file: some stores list a file that is still being written under a temporary name. */
    private static Optional<FileId> fileId(ReportBlobs keys, BlobKey key) {
        try {
            return Optional.of(
                    FileId.parse(key.value().substring(keys.audioPrefix().length())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ReceivedFile received(FileId id, BlobInfo info) {
        Map<String, String> metadata = info.metadata();
        AudioFile audio = new AudioFile(
                id,
                new String(Base64.getUrlDecoder().decode(metadata.getOrDefault("name-base64url", "")), UTF_8),
                info.contentType(),
                info.length(),
                metadata.getOrDefault("sha256", ""),
                Long.parseLong(metadata.getOrDefault("order", "0")));
        Instant receivedAt = Optional.ofNullable(metadata.get("stored-at-millis"))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                .orElse(info.lastModified());
        return new ReceivedFile(audio, receivedAt, State.PUBLISHED);
    }

    private <T> Optional<T> read(BlobKey key, Class<T> type) {
        return blobs.read(key).map(bytes -> json.read(type, bytes));
    }
}
