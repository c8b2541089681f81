package dev.rekap.media.decoder;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.javacpp.BytePointer;

/** The libraries of FFmpeg: loading, their errors, and what they may open. */
final class Libav {

    /**
     * Formats that carry their own bytes. Playlists and scripts (hls, concat, …) are containers to libav, too, and would have it
     * open other files and addresses.
     */
    static final String FORMATS =
            "ogg,mp3,wav,w64,mov,mp4,m4a,3gp,flac,matroska,webm,aac,amr,amrnb,amrwb,caf,asf,aiff,avi,mpeg,mpegts,au,gsm";

    private static final int LARGEST_ALLOCATION = 64 << 20;

    private Libav() {}

    /** Loads the libraries, and lets them say nothing. */
    static void load() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        // A size out of a file must not become memory; tags with cover art have some megabytes.
        avutil.av_max_alloc(LARGEST_ALLOCATION);
        avcodec.avcodec_version();
        avformat.avformat_version();
        swresample.swresample_version();
    }

    /** The words of libav for an error. */
    static String error(int code) {
        try (BytePointer text = new BytePointer(avutil.AV_ERROR_MAX_STRING_SIZE)) {
            avutil.av_strerror(code, text, avutil.AV_ERROR_MAX_STRING_SIZE);
            String all = text.getString();
            int end = all.indexOf('\0');
            return end < 0 ? all : all.substring(0, end);
        }
    }
}
