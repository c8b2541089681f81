package dev.rekap.media.decoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** A file that libav has opened: its container and its tracks. */
final class MediaFile implements AutoCloseable {

    /** Sample entries of bought and rented sound: FairPlay's, that of ISO/IEC 23001-7 for all other systems, Audible's. */
    private static final Set<String> ENCRYPTED = Set.of("drms", "enca", "aavd");

    /** A file cannot be read as media. */
    static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableException(String detail) {
            super(detail);
        }

        /** For an operator. */
        String detail() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * A track of sound with a decoder for it.
     *
     * @param stream libav's view of it
     * @param decoder for its codec
     * @param codec libav's name of the codec
     * @param isEncrypted whether it needs a key
     */
    record Track(AVStream stream, AVCodec decoder, String codec, boolean isEncrypted) {

        int index() {
            return stream.index();
        }
    }

    private final AVFormatContext context;

    private final List<Track> tracks;

    private MediaFile(AVFormatContext context, List<Track> tracks) {
        this.context = context;
        this.tracks = List.copyOf(tracks);
    }

    /**
     * Opens a file.
     *
     * @param start where in it the container begins
     * @param end where in it the container ends; 0 for the end of the file
     * @throws UnreadableException if it is no container that may be opened
     */
    static MediaFile open(Path file, long start, long end) throws UnreadableException {
        AVFormatContext context = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "protocol_whitelist", "file,subfile", 0);
        avutil.av_dict_set(options, "format_whitelist", Libav.FORMATS, 0);
        String place = "file:" + file.toAbsolutePath();
        int opened = avformat.avformat_open_input(
                context,
                start == 0 && end == 0 ? place : "subfile,,start," + start + ",end," + end + ",,:" + place,
                null,
                options);
        avutil.av_dict_free(options);
        if (opened < 0) {
            throw new UnreadableException(Libav.error(opened));
        }
        int found = avformat.avformat_find_stream_info(context, (AVDictionary) null);
        if (found < 0) {
            avformat.avformat_close_input(context);
            throw new UnreadableException(Libav.error(found));
        }
        return new MediaFile(context, tracksOf(context));
    }

    private static List<Track> tracksOf(AVFormatContext context) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            AVCodecParameters parameters = stream.codecpar();
            if (parameters.codec_type() == avutil.AVMEDIA_TYPE_AUDIO) {
                decoder(parameters.codec_id())
                        .ifPresent(decoder -> tracks.add(new Track(
                                stream,
                                decoder,
                                avcodec.avcodec_get_name(parameters.codec_id()).getString(),
                                isEncrypted(parameters))));
            }
        }
        return tracks;
    }

    private static Optional<AVCodec> decoder(int codec) {
        // libav's own decoder of AMR knows no pauses that were not sent (3GPP TS 26.093).
        String preferred = switch (codec) {
            case avcodec.AV_CODEC_ID_AMR_NB -> "libopencore_amrnb";
            case avcodec.AV_CODEC_ID_AMR_WB -> "libopencore_amrwb";
            // libav's own makes twice as many samples of wide band.
            case avcodec.AV_CODEC_ID_SPEEX -> "libspeex";
            default -> "";
        };
        return Optional.ofNullable(preferred.isEmpty() ? null : avcodec.avcodec_find_decoder_by_name(preferred))
                .or(() -> Optional.ofNullable(avcodec.avcodec_find_decoder(codec)));
    }

    private static boolean isEncrypted(AVCodecParameters parameters) {
        byte[] tag = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(parameters.codec_tag())
                .array();
        if (ENCRYPTED.contains(new String(tag, StandardCharsets.ISO_8859_1))) {
            return true;
        }
        AVPacketSideData data = parameters.coded_side_data();
        for (int i = 0; i < parameters.nb_coded_side_data(); i++) {
            int type = data.getPointer(i).type();
            if (type == avcodec.AV_PKT_DATA_ENCRYPTION_INIT_INFO || type == avcodec.AV_PKT_DATA_ENCRYPTION_INFO) {
                return true;
            }
        }
        return false;
    }

    AVFormatContext context() {
        return context;
    }

    /** Those that there is a decoder for, in the order of the file. */
    List<Track> tracks() {
        return tracks;
    }

    /** How many tracks of sound there are, with those that there is no decoder for. */
    int soundTracks() {
        int count = 0;
        for (int i = 0; i < context.nb_streams(); i++) {
            count += context.streams(i).codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO ? 1 : 0;
        }
        return count;
    }

    /** Length that the file states as a whole, in seconds; 0 where it is a guess by the bit rate, or not stated. */
    double statedSeconds() {
        return context.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE
                        || context.duration() == avutil.AV_NOPTS_VALUE
                ? 0
                : context.duration() / (double) avutil.AV_TIME_BASE;
    }

    /** Whether there is a moving picture; the cover of an album is none. */
    boolean hasPicture() {
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            if (stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO
                    && (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The usual name; libav names families, {@code mov,mp4,m4a,3gp,3g2,mj2} is one demuxer. */
    String container() {
        try (BytePointer name = context.iformat().name()) {
            String family = name.getString();
            return switch (family) {
                case "mov,mp4,m4a,3gp,3g2,mj2" -> "mp4";
                case "matroska,webm" -> "webm";
                default -> family;
            };
        }
    }

    @Override
    public void close() {
        avformat.avformat_close_input(context);
    }
}
