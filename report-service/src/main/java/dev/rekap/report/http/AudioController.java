package dev.rekap.report.http;

import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobInfo;
import dev.rekap.blob.BlobStore;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.ReportFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The recordings of a report, to be heard. They are passed on as they arrive. */
@RestController
class AudioController {

    /** What no browser takes for a page. */
    private static final Pattern SOUND = Pattern.compile("(audio|video)/[a-z0-9.+-]+");

    private final VisibleReports visible;
    private final BlobStore blobs;

    AudioController(VisibleReports visible, BlobStore blobs) {
        this.visible = visible;
        this.blobs = blobs;
    }

    /**
     * A recording, or one range of its bytes (RFC 9110); a call for several ranges is answered with all. 410 if it was kept long enough.
     */
    @GetMapping("/api/v1/reports/{id}/files/{file}/audio")
    ResponseEntity<InputStreamResource> audio(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ReportId id,
            @PathVariable FileId file,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        AudioFile audio = visible.opened(caller, id)
                .file(file)
                .map(ReportFile::audio)
                .orElseThrow(() -> new ProblemException(OrderProblem.FILE_NOT_FOUND));
        BlobKey key = new ReportBlobs(id).audio(file);
        long length = blobs.info(key).map(BlobInfo::length).orElseThrow(AudioController::deleted);
        Optional<HttpRange> part = part(range);
        if (part.isEmpty() || length == 0) {
            Blob blob = blobs.open(key).orElseThrow(AudioController::deleted);
            return headers(HttpStatus.OK, audio).contentLength(length).body(new InputStreamResource(blob.content()));
        }
        long first = part.get().getRangeStart(length);
        long last = part.get().getRangeEnd(length);
        if (first > last) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + length)
                    .build();
        }
        Blob blob = blobs.open(key, first, last).orElseThrow(AudioController::deleted);
        return headers(HttpStatus.PARTIAL_CONTENT, audio)
                .header(HttpHeaders.CONTENT_RANGE, "bytes " + first + "-" + last + "/" + length)
                .contentLength(last - first + 1)
                .body(new InputStreamResource(blob.content()));
    }

    /** The one range that is asked for; what is no range, or is several, is passed over, as the RFC allows. */
    private static Optional<HttpRange> part(@Nullable String header) {
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(header);
            return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ResponseEntity.BodyBuilder headers(HttpStatus status, AudioFile audio) {
        return ResponseEntity.status(status)
                .contentType(
                        SOUND.matcher(audio.contentType()).matches()
                                ? MediaType.parseMediaType(audio.contentType())
                                : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(audio.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    private static ProblemException deleted() {
        return new ProblemException(OrderProblem.AUDIO_DELETED);
    }
}
