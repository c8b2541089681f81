package dev.rekap.proposal.model;

import dev.rekap.model.OllamaProtocol;

/** The stages with a fake of Ollama. */
class OllamaStagesTest extends ModelStagesContract {

    OllamaStagesTest() {
        super(new OllamaProtocol());
    }
}
