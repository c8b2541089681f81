package dev.rekap.ingest.earlier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.MemoryReceivedReports;
import dev.rekap.ingest.ReceivedFile;
import dev.rekap.ingest.ReceivedFile.State;
import dev.rekap.ingest.ReceivedReport;
import dev.rekap.ingest.json.BusJson;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reports as the version before left them in the blob store. */
class WithEarlierReportsTest {

    private static final Instant SEALED = Instant.parse("2026-11-21T10:00:00Z");
    private static final ReportSettings SETTINGS = new ReportSettings(new UserId("toko"), Columns.DEFAULT, "id", null);

    private final ReportId id = ReportId.random();
    private final ReportBlobs keys = new ReportBlobs(id);
    private final MemoryBlobStore blobs = new MemoryBlobStore();
    private final ContractJson json = new BusJson();
    private final MemoryReceivedReports reports = new MemoryReceivedReports();
    private final WithEarlierReports both =
            new WithEarlierReports(reports, new EarlierReports(blobs, json), Clock.systemUTC());
    private final AudioFile file =
            new AudioFile(FileId.of(id, "a"), "pesanan 録音.ogg", "audio/ogg", 4, "0".repeat(64), 1_795_255_200_000_000L);

    @Test
    void anOpenReportIsTakenOverWithItsFiles() {
        putSettings();
        putFile();
        put(new BlobKey(keys.audioPrefix() + "half-written"), "");

        assertThat(both.find(id)).hasValueSatisfying(report -> {
            assertThat(report.settings()).contains(SETTINGS);
            assertThat(report.sealed()).isFalse();
            assertThat(report.files()).containsExactly(new ReceivedFile(file, SEALED, State.PUBLISHED));
        });
        assertThat(both.register(id, _ -> List.of()).map(ReceivedReport::files))
                .hasValueSatisfying(files -> assertThat(files).hasSize(1));
    }

    @Test
    void aReportIsTakenOverOnce() {
        putSettings();
        putFile();
        both.find(id);
        blobs.deleteAll(keys.prefix());

        assertThat(both.find(id).orElseThrow().files()).hasSize(1);
    }

    @Test
    void aSealedReportHasItsManifest() {
        putSettings();
        putFile();
        ReportSealed manifest = new ReportSealed(id, SETTINGS, List.of(file), SEALED);
        put(keys.manifest(), new String(json.write(manifest), UTF_8));

        assertThat(both.register(id, _ -> List.of()).flatMap(ReceivedReport::manifest))
                .contains(manifest);
    }

    @Test
    void aSealThatWroteNoManifestWasNone() {
        putSettings();
        putFile();
        put(keys.sealing(), "");

        assertThat(both.find(id).map(ReceivedReport::sealed)).contains(false);
    }

    @Test
    void aClosedReportStaysClosed() {
        putSettings();
        putFile();
        put(keys.closed(), "CANCELLED");

        assertThat(both.find(id))
                .contains(new ReceivedReport(id, Optional.of(SETTINGS), Optional.empty(), true, List.of()));
    }

    @Test
    void aDeletedReportOfWhichTheMarkerIsLeftStaysClosed() {
        put(keys.closed(), "DELETED");

        assertThat(both.register(id, _ -> List.of()).map(ReceivedReport::closed))
                .contains(true);
    }

    @Test
    void whatWasNeverReceivedIsNotKnown() {
        assertThat(both.find(id)).isEmpty();
        assertThat(both.register(id, _ -> List.of())).isEmpty();
        assertThat(reports.find(id)).isEmpty();
    }

    private void putSettings() {
        put(keys.settings(), new String(json.write(SETTINGS), UTF_8));
    }

    private void putFile() {
        blobs.put(
                keys.audio(file.id()),
                BlobContent.of(
                        "halo".getBytes(UTF_8),
                        file.contentType(),
                        Map.of(
                                "name-base64url",
                                Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(file.name().getBytes(UTF_8)),
                                "sha256",
                                file.sha256(),
                                "order",
                                Long.toString(file.order()),
                                "stored-at-millis",
                                Long.toString(SEALED.toEpochMilli()))));
    }

    private void put(BlobKey key, String content) {
        blobs.put(key, BlobContent.of(content, "text/plain"));
    }
}
