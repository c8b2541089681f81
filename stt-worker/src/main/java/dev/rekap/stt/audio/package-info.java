/** Probes, decodes, measures and cuts audio files, with ffprobe and ffmpeg. */
@NullMarked
package dev.rekap.stt.audio;

import org.jspecify.annotations.NullMarked;
