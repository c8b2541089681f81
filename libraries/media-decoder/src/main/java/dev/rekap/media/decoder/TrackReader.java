package dev.rekap.media.decoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Decodes one track to 16 kHz, frame by frame, and counts what could not be decoded. */
final class TrackReader implements AutoCloseable {

    /** Samples that are written at once, per channel: a second. */
    private static final int BUFFER = WavHeader.RATE;

    /** A demuxer that fails this often in a row has lost its way. */
    private static final int MAX_ERRORS = 64;

    /** Of more there is no rule how to mix them. */
    private static final int MAX_CHANNELS = 64;

    /**
     * What was heard.
     *
     * @param packets that the track has
     * @param bytes of them
     * @param damagedBytes of them, of packets that could not be decoded or resampled, or not wholly
     * @param isLastDamaged whether the last packet is one of those
     * @param failures of the demuxer to read what should be there
     * @param isCutOff whether there is more than was asked for
     * @param isUniform whether rate and channels were the same all the time
     * @param channels that were written, 1 or 2
     */
    record Heard(
            long packets,
            long bytes,
            long damagedBytes,
            boolean isLastDamaged,
            int failures,
            boolean isCutOff,
            boolean isUniform,
            int channels) {

        double damagedShare() {
            return bytes == 0 ? 0 : damagedBytes / (double) bytes;
        }
    }

    private final MediaFile media;
    private final MediaFile.Track track;
    private final int maxChannels;
    private final AVCodecContext codec;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final BytePointer samples = new BytePointer((long) BUFFER * 2 * WavHeader.BYTES_PER_SAMPLE);
    private final PointerPointer<BytePointer> planes = new PointerPointer<BytePointer>(1).put(0, samples);

    /** Not private for a test, which breaks it. */
    @Nullable
    SwrContext resampler;

    private int rate;
    private int format;
    private int channelsIn;
    private int channelsOut;
    private boolean uniform = true;

    private TrackReader(MediaFile media, MediaFile.Track track, int maxChannels, AVCodecContext codec) {
        this.media = media;
        this.track = track;
        this.maxChannels = maxChannels;
        this.codec = codec;
    }

    /**
     * Opens the decoder of a track.
     *
     * @param maxChannels 2 to keep two channels apart, 1 to mix them
     */
    static TrackReader open(MediaFile media, MediaFile.Track track, int maxChannels)
            throws MediaFile.UnreadableException {
        AVCodecContext codec = avcodec.avcodec_alloc_context3(track.decoder());
        int error = avcodec.avcodec_parameters_to_context(codec, track.stream().codecpar());
        if (error >= 0) {
            codec.thread_count(1);
            // The demuxer's clock tells the decoder what to skip at the start and the end.
            codec.pkt_timebase(track.stream().time_base());
            error = avcodec.avcodec_open2(codec, track.decoder(), (AVDictionary) null);
        }
        if (error < 0) {
            avcodec.avcodec_free_context(codec);
            throw new MediaFile.UnreadableException(track.codec() + ": " + Libav.error(error));
        }
        return new TrackReader(media, track, maxChannels, codec);
    }

    /**
     * Decodes to the end.
     *
     * @param seconds what is longer is cut off there
     * @throws MediaFile.UnreadableException if its channels cannot be mixed
     */
    Heard read(WavWriter out, double seconds) throws IOException, MediaFile.UnreadableException {
        long packets = 0;
        long bytes = 0;
        long damagedBytes = 0;
        boolean lastDamaged = false;
        int errors = 0;
        int failures = 0;
        boolean ended = false;
        long limit = Math.round(seconds * WavHeader.RATE);
        while (!ended && out.samples(Math.max(1, channelsOut)) < limit) {
            int error = avformat.av_read_frame(media.context(), packet);
            if (error < 0) {
                errors++;
                failures += error == avutil.AVERROR_EOF() ? 0 : 1;
                ended = error == avutil.AVERROR_EOF() || errors > MAX_ERRORS;
                continue;
            }
            errors = 0;
            if (packet.stream_index() == track.index()) {
                packets++;
                bytes += packet.size();
                lastDamaged = (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
                lastDamaged |= !decode(packet, out);
                damagedBytes += lastDamaged ? packet.size() : 0;
            }
            avcodec.av_packet_unref(packet);
        }
        if (ended) {
            decode(null, out);
            lastDamaged |= !flush(out);
        }
        return new Heard(
                packets, bytes, damagedBytes, lastDamaged, failures, !ended, uniform, Math.max(1, channelsOut));
    }

    /** Whether it could be decoded wholly. */
    private boolean decode(@Nullable AVPacket next, WavWriter out) throws IOException, MediaFile.UnreadableException {
        boolean well = avcodec.avcodec_send_packet(codec, next) >= 0;
        while (true) {
            int error = avcodec.avcodec_receive_frame(codec, frame);
            if (error < 0) {
                return well && (error == avutil.AVERROR_EAGAIN() || error == avutil.AVERROR_EOF());
            }
            try {
                well &= resample(out);
            } finally {
                avutil.av_frame_unref(frame);
            }
        }
    }

    /** Whether all of the frame could be. */
    private boolean resample(WavWriter out) throws IOException, MediaFile.UnreadableException {
        if (frame.sample_rate() <= 0 || frame.nb_samples() <= 0) {
            return true;
        }
        boolean well = true;
        if (resampler == null
                || frame.sample_rate() != rate
                || frame.format() != format
                || frame.ch_layout().nb_channels() != channelsIn) {
            uniform &= resampler == null;
            well = flush(out);
            resampler = resamplerOfFrame();
        }
        return write(resampler, frame.extended_data(), frame.nb_samples(), out) && well;
    }

    private SwrContext resamplerOfFrame() throws MediaFile.UnreadableException {
        rate = frame.sample_rate();
        format = frame.format();
        channelsIn = frame.ch_layout().nb_channels();
        if (channelsOut == 0) {
            channelsOut = channelsIn == 2 ? maxChannels : 1;
        }
        SwrContext made = new SwrContext(null);
        try (AVChannelLayout from = new AVChannelLayout();
                AVChannelLayout to = new AVChannelLayout()) {
            avutil.av_channel_layout_default(to, channelsOut);
            if (frame.ch_layout().order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
                avutil.av_channel_layout_default(from, channelsIn);
            } else {
                avutil.av_channel_layout_copy(from, frame.ch_layout());
            }
            int error = channelsIn > MAX_CHANNELS
                    ? avutil.AVERROR_EINVAL()
                    : swresample.swr_alloc_set_opts2(
                            made, to, avutil.AV_SAMPLE_FMT_S16, WavHeader.RATE, from, format, rate, 0, null);
            error = error < 0 ? error : swresample.swr_init(made);
            if (error < 0) {
                swresample.swr_free(made);
                throw new MediaFile.UnreadableException(
                        "sound of %d channels and %d Hz: %s".formatted(channelsIn, rate, Libav.error(error)));
            }
            return made;
        }
    }

    /** Writes what the resampler holds back, and lets it go; whether it gave it. */
    private boolean flush(WavWriter out) throws IOException {
        if (resampler == null) {
            return true;
        }
        boolean well = write(resampler, null, 0, out);
        swresample.swr_free(resampler);
        resampler = null;
        return well;
    }

    /** Whether the resampler took all. */
    private boolean write(SwrContext from, @Nullable PointerPointer<?> data, int count, WavWriter out)
            throws IOException {
        int written = swresample.swr_convert(from, planes, BUFFER, data, count);
        while (written > 0) {
            ByteBuffer bytes = samples.position(0)
                    .limit((long) written * channelsOut * WavHeader.BYTES_PER_SAMPLE)
                    .asByteBuffer();
            out.write(bytes);
            // A frame of low rate becomes more samples than fit at once.
            written = written < BUFFER ? 0 : swresample.swr_convert(from, planes, BUFFER, data, 0);
        }
        return written == 0;
    }

    @Override
    public void close() {
        if (resampler != null) {
            swresample.swr_free(resampler);
        }
        planes.close();
        samples.position(0);
        samples.close();
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(codec);
    }
}
