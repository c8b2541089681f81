package dev.rekap.extraction.model;

import dev.rekap.model.GeminiProtocol;

/** Gemini's generateContent: <a href="https://ai.google.dev/api/generate-content">reference</a>. */
class GeminiContractTest extends ModelExtractorContract {

    GeminiContractTest() {
        super(new GeminiProtocol());
    }
}
