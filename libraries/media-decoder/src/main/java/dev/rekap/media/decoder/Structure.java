package dev.rekap.media.decoder;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the bytes of a file say about its container, before anything is decoded: whether all of it is there, and whether every
 * reader of such files will find all of it. libav plays a file to where it ends and says nothing: half an order would pass for
 * a whole one.
 *
 * @param verdict what was found
 * @param detail for an operator; empty if there is nothing to say
 * @param start where in the file the container begins, behind tags that do not belong to it
 * @param end where in the file it ends, before a tag that a reader would take for sound; 0 for the end of the file
 * @param overshoots whether the sizes in it reach beyond its end, though perhaps nothing is missing
 */
record Structure(Verdict verdict, String detail, long start, long end, boolean overshoots) {

    /** What was found. */
    enum Verdict {
        /** As the format says, in one piece. */
        PLAIN,
        /** Readable, but other readers may stop early or refuse it: wrong sizes, several pieces, something before or behind. */
        ODD,
        /** Bytes are missing. */
        TRUNCATED,
        /** It cannot be heard without a key. */
        ENCRYPTED
    }

    static final Structure PLAIN = new Structure(Verdict.PLAIN, "", 0, 0, false);
    static final Structure ODD = new Structure(Verdict.ODD, "", 0, 0, false);
    static final Structure OVERSHOOTING = new Structure(Verdict.ODD, "", 0, 0, true);

    private static final int MOST_ZEROS = 1 << 20;

    static Structure endingAt(long end) {
        return new Structure(Verdict.ODD, "", 0, end, false);
    }

    static Structure truncated(String detail) {
        return new Structure(Verdict.TRUNCATED, detail, 0, 0, false);
    }

    static Structure of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            MediaBytes bytes = new MediaBytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
            return of(bytes);
        }
    }

    private static Structure of(MediaBytes bytes) {
        long start = start(bytes);
        MediaBytes container = bytes.from(start);
        return known(container)
                .map(found -> found.startingAt(start))
                // Frames bring their tags with them.
                .orElseGet(() -> MpegFrames.inspect(bytes, start));
    }

    private static Optional<Structure> known(MediaBytes bytes) {
        return switch (bytes.text(0, 4)) {
            case "OggS" -> Optional.of(OggPages.inspect(bytes));
            case "RIFF", "RF64", "riff", "FORM", "caff", ".snd" -> Optional.of(Chunks.inspect(bytes));
            case "\u001AE\u00DF\u00A3" -> Optional.of(EbmlElements.inspect(bytes));
            case "0&\u00B2u" -> Optional.of(asf(bytes));
            case "#!AM" -> Optional.of(AmrFrames.inspect(bytes));
            case "fLaC" -> Optional.of(PLAIN);
            default -> Mp4Boxes.isFirst(bytes.text(4, 4)) ? Optional.of(Mp4Boxes.inspect(bytes)) : Optional.empty();
        };
    }

    private Structure startingAt(long offset) {
        return new Structure(
                offset > 0 && verdict == Verdict.PLAIN ? Verdict.ODD : verdict,
                detail,
                offset,
                end == 0 ? 0 : offset + end,
                overshoots);
    }

    /** Behind ID3v2 tags and zeros: phones and download tools put them before anything. */
    private static long start(MediaBytes bytes) {
        long start = 0;
        while (true) {
            long before = start;
            while (bytes.isAt(start, "ID3") && start < bytes.size()) {
                start += MpegFrames.tagLength(bytes, start);
            }
            long zeros = start;
            while (start < bytes.size() && start - zeros < MOST_ZEROS && bytes.unsigned8(start) == 0) {
                start++;
            }
            // Sizes of boxes, of four bytes before a type that has no zero, begin with zeros, too.
            for (long size = Math.max(zeros, start - 4); size <= start; size++) {
                if (Mp4Boxes.isFirst(bytes.text(size + 4, 4))) {
                    return size;
                }
            }
            if (start == before || start >= bytes.size()) {
                return Math.min(start, bytes.size());
            }
        }
    }

    /** Windows Media (ASF): objects with their sizes, in the first of which one for content encryption may stand (3.14, 3.15). */
    private static Structure asf(MediaBytes bytes) {
        String header = bytes.text(0, 64 << 10);
        if (header.contains("\u00FB\u00B3\u0011\"#\u00BD\u00D2\u0011\u00B4\u00B7\u0000\u00A0\u00C9U\u00FCn")
                || header.contains("\u0014\u00E6\u008A)\"&\u0017L\u00B95\u00DA\u00E0n\u00E9(\u009C")) {
            return new Structure(Verdict.ENCRYPTED, "the sound is encrypted (DRM)", 0, 0, false);
        }
        // Behind its header stands the object with all packets; of a broadcast its size is not known.
        long data = bytes.signed64(16, ByteOrder.LITTLE_ENDIAN);
        long size =
                data > 0 && data < bytes.size() ? bytes.signed64(data + 16, ByteOrder.LITTLE_ENDIAN) : Long.MAX_VALUE;
        return size > bytes.size() - data
                ? truncated("%d of %d bytes of packets are there".formatted(Math.max(0, bytes.size() - data), size))
                : ODD;
    }
}
