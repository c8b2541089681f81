package dev.rekap.stt.observe;

import dev.rekap.media.MediaDecoder;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What of the decoder processes an operator watches. */
public final class DecoderMeters {

    private DecoderMeters() {}

    public static void register(MediaDecoder decoder, MeterRegistry meters) {
        FunctionCounter.builder("rekap.stt.decoder.deaths", decoder, MediaDecoder::deaths)
                .description("Decoder processes that died of a file, or were ended because they hung")
                .register(meters);
        Gauge.builder("rekap.stt.decoder.memory", decoder, MediaDecoder::residentBytes)
                .description("Most memory that a decoder process was seen to hold")
                .baseUnit("bytes")
                .register(meters);
    }
}
