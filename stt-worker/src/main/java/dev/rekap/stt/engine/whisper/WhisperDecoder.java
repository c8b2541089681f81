package dev.rekap.stt.engine.whisper;

import dev.rekap.contracts.speech.Segment;
import dev.rekap.stt.TranscriptionRequest;
import java.io.IOException;
import java.util.List;

/** A loaded model of Whisper. It is used by one thread at a time, and a call that has begun cannot be stopped. */
interface WhisperDecoder extends AutoCloseable {

    /**
     * Transcribes a range of sound.
     *
     * @param samples from -1 to 1, 16,000 a second, between one second and half a minute
     * @return segments in order, with times from the begin of the range
     * @throws IOException if it cannot be decoded
     */
    List<Segment> decode(float[] samples, TranscriptionRequest spoken) throws IOException;

    /** Gives the memory of the model back. */
    @Override
    void close();
}
