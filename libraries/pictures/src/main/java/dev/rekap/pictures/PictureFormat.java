package dev.rekap.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rekap.pictures.PictureException.Reason;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.regex.Pattern;

/** The formats that are read, told by their first bytes. */
enum PictureFormat {
    JPEG("\u00FF\u00D8\u00FF", JpegHeader::read),
    PNG("\u0089PNG\r\n\u001A\n", PngHeader::read),
    GIF("GIF8[79]a", GifHeader::read),
    WEBP("RIFF....WEBP", WebpHeader::read),
    BMP("BM.{12}[\f(48@l|]\0\0\0", BmpHeader::read);

    /** Bytes by which a format is told. */
    static final int START_LENGTH = 1024;

    /** Pictures that are known and not read: HEIC and AVIF, JPEG XL, JPEG 2000, TIFF and raw photos, PSD, icons, SVG. */
    private static final Pattern UNSUPPORTED = starting("....ftyp(?:he[iv]|mif1|msf1|avi[fs])"
            + "|\u00FF\n|\0\0\0\fJX?L? |\0\0\0\fjP  |II\\*\0|MM\0\\*|8BPS|\0\0\u0001\0"
            + "|(?:\u00EF\u00BB\u00BF)?\\s*(?:<\\?xml.{0,900})?<svg[\\s>].*");

    private final Pattern start;

    @SuppressWarnings("ImmutableEnumChecker") // References to static methods.
    private final HeaderReader header;

    /** Reads the numbers of a header. */
    private interface HeaderReader {
        PictureInfo read(DataInputStream content) throws IOException, PictureException;
    }

    PictureFormat(String start, HeaderReader header) {
        this.start = starting(start);
        this.header = header;
    }

    private static Pattern starting(String bytes) {
        return Pattern.compile(bytes, Pattern.DOTALL);
    }

    /**
     * Tells the format of a file.
     *
     * @param start its first {@value #START_LENGTH} bytes, or all
     */
    static PictureFormat of(byte[] start) throws PictureException {
        String text = new String(start, ISO_8859_1);
        for (PictureFormat format : values()) {
            if (format.start.matcher(text).lookingAt()) {
                return format;
            }
        }
        boolean picture = UNSUPPORTED.matcher(text).lookingAt();
        throw new PictureException(
                picture ? Reason.UNSUPPORTED : Reason.NOT_A_PICTURE,
                picture ? "a picture in another format" : "not a picture");
    }

    /**
     * Reads the header.
     *
     * @param content from its first byte
     * @throws java.io.EOFException if it ends within the header
     */
    PictureInfo header(DataInputStream content) throws IOException, PictureException {
        return header.read(content);
    }
}
