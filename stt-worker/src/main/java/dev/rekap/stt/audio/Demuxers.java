package dev.rekap.stt.audio;

import java.util.List;

/**
 * What ffmpeg may open. Playlists and scripts (hls, concat, …) are containers to ffmpeg, too, and would have it open other
 * files and addresses: only formats that carry their own bytes are let in, and no protocol but local files.
 */
final class Demuxers {

    private static final String ALLOWED =
            "ogg,mp3,wav,w64,mov,mp4,m4a,3gp,flac,matroska,webm,aac,amr,caf,asf,aiff,avi,mpeg,mpegts,au";

    private Demuxers() {}

    /** Options that go before the input. */
    static List<String> guards() {
        return List.of("-protocol_whitelist", "file", "-format_whitelist", ALLOWED);
    }
}
