package dev.rekap.proposal.model;

import dev.rekap.model.OpenAiProtocol;

/** The stages with a fake of OpenAI. */
class OpenAiStagesTest extends ModelStagesContract {

    OpenAiStagesTest() {
        super(new OpenAiProtocol());
    }
}
