package dev.rekap.media.decoder;

import java.nio.ByteOrder;

/**
 * Files of chunks of which one holds all samples: RIFF/WAVE, RF64 (EBU Tech 3306), Sony's W64, AIFF, CAF, and Sun's AU, which has
 * nothing else.
 *
 * <p>Sizes that a writer could not know are left at 0, at the largest, or a little below. Some writers count the header in, or
 * are some bytes out: {@value #TOLERANCE} bytes, which is 4 ms of usual sound and 80 ms of the thinnest.
 */
final class Chunks {

    private static final int TOLERANCE = 128;

    /** Writers that pipe leave sizes of 0x7FFFF000, 0x7FFFFFFF, 0xFFFFFFFF and the like. */
    private static final long UNKNOWN = 0x7FFF_F000L;

    private static final String W64_DATA = "data\u00F3\u00AC\u00D3\u0011\u008C\u00D1\u0000\u00C0O\u008E\u00DB\u008A";

    /**
     * How chunks are written.
     *
     * @param first where the first one begins
     * @param header its length
     * @param data name of the chunk of samples
     * @param order of bytes in sizes
     * @param large whether sizes have 8 bytes, else 4
     * @param countsHeader whether the size of a chunk holds its header
     * @param align chunks begin at multiples of it
     */
    private record Form(
            long first, int header, String data, ByteOrder order, boolean large, boolean countsHeader, int align) {

        long size(MediaBytes bytes, long chunk) {
            long at = chunk + header - (large ? Long.BYTES : Integer.BYTES);
            long size = large ? bytes.signed64(at, order) : bytes.unsigned32(at, order);
            return countsHeader ? size - header : size;
        }
    }

    private Chunks() {}

    static Structure inspect(MediaBytes bytes) {
        if (bytes.isAt(0, "RIFF") && !bytes.isAt(8, "WAVE")) {
            // AVI and its kin: lists of lists, of which the whole has its size, too.
            return judged(8, bytes.unsigned32(4, ByteOrder.LITTLE_ENDIAN), bytes.size(), false);
        }
        return switch (bytes.text(0, 4)) {
            case "caff" -> inspect(bytes, new Form(8, 12, "data", ByteOrder.BIG_ENDIAN, true, false, 1));
            case "FORM" -> inspect(bytes, new Form(12, 8, "SSND", ByteOrder.BIG_ENDIAN, false, false, 2));
            case "riff" -> inspect(bytes, new Form(40, 24, W64_DATA, ByteOrder.LITTLE_ENDIAN, true, true, 8));
            case ".snd" ->
                judged(
                        bytes.unsigned32(4, ByteOrder.BIG_ENDIAN),
                        bytes.unsigned32(8, ByteOrder.BIG_ENDIAN),
                        bytes.size(),
                        true);
            default -> wave(bytes);
        };
    }

    private static Structure wave(MediaBytes bytes) {
        Structure found = inspect(bytes, new Form(12, 8, "data", ByteOrder.LITTLE_ENDIAN, false, false, 2));
        if (bytes.isAt(0, "RF64") && bytes.isAt(12, "ds64") && found.verdict() == Structure.Verdict.ODD) {
            // Its sizes stand in a chunk of their own; that of the samples comes second.
            long riff = bytes.signed64(20, ByteOrder.LITTLE_ENDIAN);
            return riff > bytes.size() + TOLERANCE && riff < Long.MAX_VALUE / 2
                    ? Structure.truncated("%d of %d bytes are there".formatted(bytes.size(), riff))
                    : Structure.ODD;
        }
        long stated = bytes.unsigned32(4, ByteOrder.LITTLE_ENDIAN) + 8;
        return found.verdict() == Structure.Verdict.PLAIN && Math.abs(stated - bytes.size()) > 1
                ? Structure.ODD
                : found;
    }

    private static Structure inspect(MediaBytes bytes, Form form) {
        long chunk = form.first();
        while (chunk + form.header() <= bytes.size()) {
            long size = form.size(bytes, chunk);
            if (bytes.isAt(chunk, form.data())) {
                return judged(chunk + form.header(), size, bytes.size(), form.large());
            }
            if (size < 0 || size > bytes.size() - chunk) {
                break;
            }
            long next = chunk + form.header() + size;
            chunk = (next + form.align() - 1) / form.align() * form.align();
        }
        return Structure.truncated("it ends before the sound begins");
    }

    private static Structure judged(long start, long stated, long end, boolean large) {
        long there = end - start;
        if (stated <= 0 || (!large && stated >= UNKNOWN) || stated == 0xFFFF_FFFFL) {
            return there > 0 ? Structure.ODD : Structure.truncated("it ends before the sound begins");
        }
        if (stated - there > TOLERANCE) {
            return Structure.truncated("%d of %d bytes of sound are there".formatted(Math.max(0, there), stated));
        }
        return stated > there ? Structure.ODD : Structure.PLAIN;
    }
}
