package dev.rekap.ingest.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Files that are what they say, built byte by byte; a seed makes the content of each its own. */
public final class Recordings {

    private Recordings() {}

    public static byte[] wav(int seed) {
        return wav(seed, 3200);
    }

    /** PCM, 16 kHz, 16 bit, mono, with this many bytes of noise. */
    public static byte[] wav(int seed, int length) {
        return join(wavHeader(length), noise(seed, length));
    }

    public static byte[] wavHeader(long dataLength) {
        return ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes("RIFF"))
                .putInt((int) (dataLength + 36))
                .put(bytes("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(16_000)
                .putInt(32_000)
                .putShort((short) 2)
                .putShort((short) 16)
                .put(bytes("data"))
                .putInt((int) dataLength)
                .array();
    }

    public static byte[] opus(int seed) {
        return ogg("OpusHead\u0001\u0001", seed);
    }

    /** Two pages of headers, three of audio. */
    public static byte[] ogg(String firstPacket, int seed) {
        return join(
                page(2, 0, 0, bytes(firstPacket + "\0".repeat(9))),
                page(0, 0, 1, bytes("OpusTags\0\0\0\0\0\0\0\0")),
                page(0, 960, 2, noise(seed, 200)),
                page(0, -1, 3, noise(seed + 1, 255)),
                page(4, 1920, 4, noise(seed + 2, 120)));
    }

    private static byte[] page(int flags, long granule, int number, byte[] packet) {
        int segments = packet.length / 255 + 1;
        ByteBuffer page = ByteBuffer.allocate(27 + segments + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(bytes("OggS")).put((byte) 0).put((byte) flags).putLong(granule).putInt(7);
        page.putInt(number).putInt(0).put((byte) segments);
        for (int i = 0; i < segments; i++) {
            page.put((byte) Math.min(255, packet.length - i * 255));
        }
        return page.put(packet).array();
    }

    public static byte[] m4a(int seed) {
        return join(
                box("ftyp", bytes("M4A \0\0\0\0M4A mp42isom")),
                box("free", new byte[0]),
                box("mdat", noise(seed, 400)),
                box("moov", join(box("mvhd", new byte[100]), box("trak", bytes("\0\0\0\0hdlr\0\0\0\0soun")))));
    }

    public static byte[] box(String type, byte[] content) {
        return join(
                ByteBuffer.allocate(8)
                        .putInt(content.length + 8)
                        .put(bytes(type))
                        .array(),
                content);
    }

    /** Layer 3 of MPEG-1, 128 kbit/s, 44.1 kHz: frames of 417 bytes. */
    public static byte[] mp3(int seed) {
        byte[] frame = join(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x64}, noise(seed, 413));
        return join(frame, frame, frame);
    }

    /** ID3v2.4 with this many bytes of tags. */
    public static byte[] id3(int length) {
        return join(bytes("ID3\u0004\0\0\0\0" + (char) (length >> 7) + (char) (length & 0x7F)), new byte[length]);
    }

    /** ADTS, 44.1 kHz, frames of 100 bytes. */
    public static byte[] aac(int seed) {
        byte[] header = {
            (byte) 0xFF, (byte) 0xF1, 0x50, (byte) 0x80, 100 >> 3, (byte) ((100 & 7) << 5 | 0x1F), (byte) 0xFC
        };
        byte[] frame = join(header, noise(seed, 93));
        return join(frame, frame);
    }

    public static byte[] noise(int seed, int length) {
        byte[] noise = new byte[length];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    public static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
