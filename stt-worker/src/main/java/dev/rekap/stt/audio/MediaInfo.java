package dev.rekap.stt.audio;

import dev.rekap.stt.MediaFormat;
import java.util.Optional;

/**
 * Metadata of a media file.
 *
 * @param format container and codec
 * @param channels of the sound, such as 1 for one microphone, 2 for stereo
 * @param claimedSeconds length as the container states it; none where it would be a guess
 */
record MediaInfo(MediaFormat format, int channels, Optional<Double> claimedSeconds) {}
