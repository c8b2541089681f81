package dev.rekap.stt.audio;

import dev.rekap.contracts.FailureCode;
import dev.rekap.media.decoder.WavHeader;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.pieces.AudioPiece;
import dev.rekap.stt.pieces.CutAudio;
import dev.rekap.stt.pieces.TimeRange;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Cuts pieces out of a wav of one channel, sample by sample. */
public final class WavCutter implements CutAudio {

    private static final int BYTES_PER_SAMPLE = 2;

    @Override
    public PreparedAudio cut(PreparedAudio whole, AudioPiece piece) throws TranscriptionException {
        Path wav = whole.wav().resolveSibling("piece-" + piece.name() + ".wav");
        try (FileChannel from = FileChannel.open(whole.wav(), StandardOpenOption.READ);
                FileChannel to = FileChannel.open(
                        wav,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            to.position(PreparedAudio.WAV_HEADER);
            for (TimeRange stretch : piece.stretches()) {
                long start = position(stretch.start());
                copy(from, start, Math.min(position(stretch.end()), from.size()) - start, to);
            }
            to.write(WavHeader.of(to.position() - PreparedAudio.WAV_HEADER, 1), 0);
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, "a piece could not be written", e);
        }
        return new PreparedAudio(wav, MediaFormat.WAV, wav, piece.seconds(), piece.pauses(whole.pauses()));
    }

    private static long position(double seconds) {
        return PreparedAudio.WAV_HEADER + Math.round(seconds * Pcm.SAMPLE_RATE) * BYTES_PER_SAMPLE;
    }

    private static void copy(FileChannel from, long start, long length, FileChannel to) throws IOException {
        if (length <= 0) {
            throw new IOException("the wav is shorter than it was");
        }
        long copied = 0;
        while (copied < length) {
            long count = from.transferTo(start + copied, length - copied, to);
            if (count <= 0) {
                throw new IOException("the wav is shorter than it was");
            }
            copied += count;
        }
    }
}
