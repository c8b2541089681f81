package dev.rekap.media.decoder;

import dev.rekap.media.decoder.Reply.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Makes a wav small: mp3, 4 kB a second. */
final class Mp3Encoding implements AutoCloseable {

    private static final int BITS_PER_SECOND = 32_000;

    private final AVCodecContext encoder;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();

    private Mp3Encoding(AVCodecContext encoder) {
        this.encoder = encoder;
    }

    /** Encodes a wav that {@link WavWriter} wrote, of one channel. */
    static Reply of(Path wav, Path mp3) throws IOException {
        AVCodec lame = avcodec.avcodec_find_encoder_by_name("libmp3lame");
        AVCodecContext encoder = avcodec.avcodec_alloc_context3(lame);
        encoder.sample_rate(WavHeader.RATE);
        encoder.sample_fmt(avutil.AV_SAMPLE_FMT_S16P);
        encoder.bit_rate(BITS_PER_SECOND);
        avutil.av_channel_layout_default(encoder.ch_layout(), 1);
        int error = avcodec.avcodec_open2(encoder, lame, (AVDictionary) null);
        if (error < 0) {
            avcodec.avcodec_free_context(encoder);
            return Reply.refusal(Outcome.FAILED, "mp3: " + Libav.error(error));
        }
        try (Mp3Encoding encoding = new Mp3Encoding(encoder);
                FileChannel in = FileChannel.open(wav);
                OutputStream out = Files.newOutputStream(mp3)) {
            long samples = encoding.encode(in.position(WavHeader.LENGTH), out);
            return new Reply(Outcome.DONE, "", new Reply.Format("mp3", "mp3", 1, true, true), samples, 0);
        }
    }

    private long encode(FileChannel in, OutputStream out) throws IOException {
        frame.nb_samples(encoder.frame_size());
        frame.format(avutil.AV_SAMPLE_FMT_S16P);
        avutil.av_channel_layout_copy(frame.ch_layout(), encoder.ch_layout());
        avutil.av_frame_get_buffer(frame, 0);
        long samples = 0;
        while (true) {
            avutil.av_frame_make_writable(frame);
            int count = fill(in);
            if (count == 0) {
                send(null, out);
                return samples;
            }
            frame.nb_samples(count);
            frame.pts(samples);
            samples += count;
            send(frame, out);
        }
    }

    /** Reads as many samples as a frame holds, fewer at the end. */
    private int fill(FileChannel in) throws IOException {
        BytePointer target = new BytePointer(frame.data(0));
        int size = encoder.frame_size() * WavHeader.BYTES_PER_SAMPLE;
        var buffer = target.capacity(size).asByteBuffer();
        while (buffer.hasRemaining() && in.read(buffer) >= 0) {
            // until it is full or the file has ended
        }
        return buffer.position() / WavHeader.BYTES_PER_SAMPLE;
    }

    private void send(@Nullable AVFrame next, OutputStream out) throws IOException {
        int error = avcodec.avcodec_send_frame(encoder, next);
        while (error >= 0 && avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            out.write(bytes);
            avcodec.av_packet_unref(packet);
        }
        if (error < 0) {
            throw new IOException("mp3: " + Libav.error(error));
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(encoder);
    }
}
