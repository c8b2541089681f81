package dev.rekap.media.decoder;

import dev.rekap.media.decoder.Reply.Outcome;
import java.io.IOException;
import java.nio.file.Path;

/** Decodes the sound of a file: the first track that decodes, which need not be the first track. */
final class SoundDecoding {

    /** A click in a long recording is no reason to refuse it; a broken one is: the share of its bytes that may be lost. */
    private static final double DAMAGE = 0.1;

    /** Two channels take twice the space on the disk: what is longer is mixed. */
    private static final double LONGEST_STEREO_SECONDS = 3600;

    private final Path file;
    private final Path wav;
    private final Structure structure;

    private SoundDecoding(Path file, Path wav, Structure structure) {
        this.file = file;
        this.wav = wav;
        this.structure = structure;
    }

    /**
     * Decodes a file.
     *
     * @param wav is written as 16 kHz, 16 bit, and two channels if the sound has two
     * @param maxSeconds what is longer is cut off there
     * @throws IOException if the wav cannot be written or the file cannot be read from the disk
     */
    static Reply of(Path file, Path wav, double maxSeconds) throws IOException {
        Structure structure = Structure.of(file);
        if (structure.verdict() == Structure.Verdict.ENCRYPTED) {
            return Reply.refusal(Outcome.ENCRYPTED, structure.detail());
        }
        SoundDecoding decoding = new SoundDecoding(file, wav, structure);
        Reply reply = decoding.firstThatDecodes(Math.min(maxSeconds, LONGEST_STEREO_SECONDS), 2);
        if (reply.samples() < LONGEST_STEREO_SECONDS * WavHeader.RATE) {
            return reply;
        }
        return decoding.firstThatDecodes(maxSeconds, 1);
    }

    private Reply firstThatDecodes(double seconds, int channels) throws IOException {
        Reply best = Reply.refusal(Outcome.SOUNDLESS, "there is no sound in it");
        for (int number = 0; ; number++) {
            try (MediaFile media = MediaFile.open(file, structure.start(), structure.end())) {
                if (number >= media.tracks().size()) {
                    return truncatedOr(best);
                }
                Reply reply = decode(media, media.tracks().get(number), seconds, channels);
                if (reply.outcome() == Outcome.DONE) {
                    return reply;
                }
                best = number == 0 || reply.samples() > best.samples() ? reply : best;
            } catch (MediaFile.UnreadableException e) {
                return truncatedOr(Reply.refusal(Outcome.UNREADABLE, e.detail()));
            }
        }
    }

    /** What cannot be read of a truncated file is not read because it is truncated. */
    private Reply truncatedOr(Reply reply) {
        return structure.verdict() == Structure.Verdict.TRUNCATED
                ? Reply.refusal(Outcome.TRUNCATED, structure.detail())
                : reply;
    }

    private Reply decode(MediaFile media, MediaFile.Track track, double seconds, int channels) throws IOException {
        if (track.isEncrypted()) {
            return Reply.refusal(Outcome.ENCRYPTED, "the sound is encrypted (DRM)");
        }
        try (WavWriter out = WavWriter.create(wav);
                TrackReader reader = TrackReader.open(media, track, channels)) {
            TrackReader.Heard heard = reader.read(out, seconds);
            out.finish(heard.channels());
            Reply.Format format = new Reply.Format(
                    media.container(),
                    track.codec(),
                    heard.channels(),
                    !media.hasPicture(),
                    structure.verdict() == Structure.Verdict.PLAIN && media.soundTracks() == 1 && heard.isUniform());
            return judged(media, track, heard, format, out.samples(heard.channels()));
        } catch (MediaFile.UnreadableException e) {
            return Reply.refusal(Outcome.UNREADABLE, e.detail());
        }
    }

    private Reply judged(
            MediaFile media, MediaFile.Track track, TrackReader.Heard heard, Reply.Format format, long samples) {
        if (structure.verdict() == Structure.Verdict.TRUNCATED) {
            return new Reply(Outcome.TRUNCATED, structure.detail(), format, samples, 0);
        }
        if (samples == 0) {
            return new Reply(Outcome.UNREADABLE, "nothing could be decoded", format, samples, 0);
        }
        String missing = heard.isCutOff() ? "" : Wholeness.missing(structure, media, track, heard, samples);
        if (!missing.isEmpty()) {
            return new Reply(Outcome.TRUNCATED, missing, format, samples, 0);
        }
        if (heard.damagedShare() > DAMAGE) {
            String detail = "%d %% of it is damaged".formatted(Math.round(100 * heard.damagedShare()));
            return new Reply(Outcome.UNREADABLE, detail, format, samples, 0);
        }
        return new Reply(Outcome.DONE, "", format, samples, 0);
    }
}
