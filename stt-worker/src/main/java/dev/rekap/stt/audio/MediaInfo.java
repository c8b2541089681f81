package dev.rekap.stt.audio;

import dev.rekap.stt.MediaFormat;
import java.util.Optional;

/**
 * What a file says of itself.
 *
 * @param format container and codec
 * @param claimedSeconds length as the container states it; none where it would be a guess
 */
record MediaInfo(MediaFormat format, Optional<Double> claimedSeconds) {}
