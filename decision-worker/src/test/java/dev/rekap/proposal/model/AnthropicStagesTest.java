package dev.rekap.proposal.model;

import dev.rekap.model.AnthropicProtocol;

/** The stages with a fake of Anthropic. */
class AnthropicStagesTest extends ModelStagesContract {

    AnthropicStagesTest() {
        super(new AnthropicProtocol());
    }
}
