package dev.rekap.stt.audio;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.process.Program;
import dev.rekap.stt.process.ProgramResult;
import dev.rekap.stt.process.ProgramTimeoutException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Probes with ffprobe what a file is, by its bytes. */
final class Ffprobe {

    /** Sample entries of bought and rented sound: FairPlay's, that of ISO/IEC 23001-7 for all other systems, Audible's. */
    private static final Set<String> ENCRYPTED = Set.of("drms", "enca", "aavd");

    /** Message of ffmpeg for encrypted Windows Media. */
    private static final String LOCKED = "DRM protected stream";

    private static final int MAX_OUTPUT = 256 * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Program ffprobe;
    private final JsonMapper json = JsonMapper.shared();

    Ffprobe(Program ffprobe) {
        this.ffprobe = ffprobe;
    }

    /**
     * Probes a file.
     *
     * @throws TranscriptionException with {@code UNREADABLE_AUDIO} if there is no sound in it that could be decoded
     */
    MediaInfo probe(Path file) throws TranscriptionException, InterruptedException {
        ProgramResult result = run(file);
        if (!result.succeeded()) {
            throw unreadable("ffprobe: " + result.summary());
        }
        try {
            return read(json.readTree(result.output()), result.complaints());
        } catch (JacksonException e) {
            throw new TranscriptionException(FailureCode.UNREADABLE_AUDIO, "ffprobe gave no JSON", e);
        }
    }

    private ProgramResult run(Path file) throws TranscriptionException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-v", "warning"));
        arguments.addAll(Demuxers.guards());
        arguments.addAll(List.of(
                "-of",
                "json",
                "-show_entries",
                "format=format_name,duration:stream=codec_type,codec_name,codec_tag_string,channels,duration"
                        + ":stream_disposition=attached_pic",
                "file:" + file.toAbsolutePath()));
        try {
            return ffprobe.run(arguments, LIMIT, MAX_OUTPUT);
        } catch (ProgramTimeoutException e) {
            // The machine may be overloaded: that is no fault of the recording.
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, "ffprobe cannot be started", e);
        }
    }

    private static MediaInfo read(JsonNode root, String complaints) throws TranscriptionException {
        String codec = "";
        int channels = 1;
        boolean picture = false;
        boolean encrypted = complaints.contains(LOCKED);
        double seconds = seconds(root.path("format"));
        for (JsonNode stream : root.path("streams")) {
            switch (stream.path("codec_type").asString("")) {
                case "audio" -> {
                    if (codec.isEmpty()) {
                        codec = stream.path("codec_name").asString("unknown");
                        channels = stream.path("channels").asInt(1);
                        encrypted |= ENCRYPTED.contains(
                                stream.path("codec_tag_string").asString(""));
                        seconds = seconds(stream) > 0 ? seconds(stream) : seconds;
                    }
                }
                case "video" ->
                    picture |= stream.path("disposition").path("attached_pic").asInt(0) == 0;
                default -> {
                    // Subtitles and data do not matter.
                }
            }
        }
        if (codec.isEmpty()) {
            throw unreadable("there is no sound in it");
        }
        // Decoded without its key it is noise, which an engine would be paid for.
        if (encrypted) {
            throw unreadable("the sound is encrypted (DRM)");
        }
        boolean guessed = complaints.contains("Estimating duration") || !(seconds > 0);
        return new MediaInfo(
                new MediaFormat(
                        container(root.path("format").path("format_name").asString("")), codec, !picture),
                channels,
                guessed ? Optional.empty() : Optional.of(seconds));
    }

    private static double seconds(JsonNode node) {
        return node.path("duration").asDouble(0);
    }

    /** ffmpeg names families: {@code mov,mp4,m4a,3gp,3g2,mj2} is one demuxer. */
    private static String container(String demuxer) {
        return switch (demuxer) {
            case "mov,mp4,m4a,3gp,3g2,mj2" -> "mp4";
            case "matroska,webm" -> "webm";
            default -> demuxer;
        };
    }

    private static TranscriptionException unreadable(String detail) {
        return new TranscriptionException(FailureCode.UNREADABLE_AUDIO, detail);
    }
}
