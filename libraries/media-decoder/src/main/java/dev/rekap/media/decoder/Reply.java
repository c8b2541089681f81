package dev.rekap.media.decoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * What the program answers, as it goes through its standard output. The reader distrusts it: a file may have taken over the
 * program that wrote it.
 *
 * @param outcome what came of the request
 * @param detail for an operator, one line; empty if all is well
 * @param format what the file is, {@link Format#NONE} where it is not known
 * @param samples per channel, of 16 kHz, that were written
 * @param residentKilobytes memory of the program
 */
public record Reply(Outcome outcome, String detail, Format format, long samples, long residentKilobytes) {

    /** Of every wav that is written, in Hz. */
    public static final int SAMPLE_RATE = WavHeader.RATE;

    private static final int MAX_TEXT = 300;

    /** What came of a request. */
    public enum Outcome {
        DONE,
        /** It is nothing that can be decoded, or too much of it is damaged. */
        UNREADABLE,
        /** There is no sound in it. */
        SOUNDLESS,
        /** Bytes are missing in the middle or at the end. */
        TRUNCATED,
        /** It cannot be heard without a key. */
        ENCRYPTED,
        /** The program itself failed, such as on a full disk. */
        FAILED
    }

    /**
     * What a file is.
     *
     * @param container such as {@code ogg}, {@code mp4}
     * @param codec of the sound, such as {@code opus}
     * @param channels that were written, 1 or 2
     * @param soundOnly whether there is no moving picture beside the sound
     * @param plain whether any other reader of this container hears all of it, too: one track in one piece, sizes as they
     *     should be, nothing before or behind
     */
    public record Format(String container, String codec, int channels, boolean soundOnly, boolean plain) {

        static final Format NONE = new Format("", "", 1, false, false);
    }

    static Reply refusal(Outcome outcome, String detail) {
        return new Reply(outcome, detail, Format.NONE, 0, 0);
    }

    Reply withResidentKilobytes(long kilobytes) {
        return new Reply(outcome, detail, format, samples, kilobytes);
    }

    /** Writes it. */
    public void write(DataOutputStream out) throws IOException {
        out.writeUTF(outcome.name());
        out.writeUTF(line(detail));
        out.writeUTF(line(format.container));
        out.writeUTF(line(format.codec));
        out.writeByte(format.channels);
        out.writeBoolean(format.soundOnly);
        out.writeBoolean(format.plain);
        out.writeLong(samples);
        out.writeLong(residentKilobytes);
        out.flush();
    }

    /** Reads the next one. */
    public static Reply read(DataInputStream in) throws IOException {
        String name = in.readUTF();
        Outcome outcome = Stream.of(Outcome.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("the answer makes no sense"));
        Reply reply = new Reply(
                outcome,
                line(in.readUTF()),
                new Format(line(in.readUTF()), line(in.readUTF()), in.readByte(), in.readBoolean(), in.readBoolean()),
                in.readLong(),
                in.readLong());
        if (reply.format.channels < 1 || reply.format.channels > 2 || reply.samples < 0) {
            throw new IOException("the answer makes no sense");
        }
        return reply;
    }

    private static String line(String text) {
        String line = text.replaceAll("[^\\x20-\\x7E]", "?");
        return line.length() > MAX_TEXT ? line.substring(0, MAX_TEXT) : line;
    }
}
