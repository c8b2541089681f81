package dev.rekap.ingest.audio;

import dev.rekap.ingest.AudioCheck.Finding;
import java.io.IOException;

/** Containers that are known by their beginning alone; whether they are whole shows when they are read. */
enum SimpleFile implements Container {
    FLAC("fLaC", "audio/flac"),
    AMR("#!AMR\n", "audio/amr"),
    AMR_WB("#!AMR-WB\n", "audio/amr-wb"),
    /** Matroska and WebM share their beginning (EBML); the document type distinguishes them. */
    WEBM("\u001AE\u00DF\u00A3", "audio/webm") {
        @Override
        public Finding inspect(AudioBytes bytes) throws IOException {
            return bytes.text(0, EBML_HEADER).contains("webm") ? super.inspect(bytes) : UNSUPPORTED;
        }
    };

    private static final int EBML_HEADER = 64;

    private final String beginning;
    private final String contentType;

    SimpleFile(String beginning, String contentType) {
        this.beginning = beginning;
        this.contentType = contentType;
    }

    @Override
    public boolean recognises(AudioBytes bytes) throws IOException {
        return bytes.text(0, beginning.length()).equals(beginning);
    }

    @Override
    public Finding inspect(AudioBytes bytes) throws IOException {
        return bytes.size() > beginning.length() ? new Finding.Audio(contentType) : TRUNCATED;
    }
}
