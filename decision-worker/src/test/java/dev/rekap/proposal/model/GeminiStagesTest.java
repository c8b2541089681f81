package dev.rekap.proposal.model;

import dev.rekap.model.GeminiProtocol;

/** The stages with a fake of Gemini. */
class GeminiStagesTest extends ModelStagesContract {

    GeminiStagesTest() {
        super(new GeminiProtocol());
    }
}
