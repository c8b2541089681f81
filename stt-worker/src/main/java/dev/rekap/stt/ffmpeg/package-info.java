/** Probes, decodes, measures and cuts audio files, with ffprobe and ffmpeg. */
@NullMarked
package dev.rekap.stt.ffmpeg;

import org.jspecify.annotations.NullMarked;
