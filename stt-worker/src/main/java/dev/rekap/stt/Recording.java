package dev.rekap.stt;

import java.nio.file.Path;

/**
 * A recording that is ready for an engine: it can be decoded and somebody speaks in it. The files lie in a folder of their
 * own, where an engine may put more, and vanish with it.
 *
 * @param original as the user sent it; its name tells nothing
 * @param format of the original
 * @param wav the sound alone, 16 kHz, one channel, 16 bit
 * @param seconds length, measured on what could be decoded
 */
public record Recording(Path original, MediaFormat format, Path wav, double seconds) {}
