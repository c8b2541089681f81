package dev.rekap.extraction.model;

import dev.rekap.model.AnthropicProtocol;

/** Anthropic's Messages API: <a href="https://docs.anthropic.com/en/api/messages">reference</a>. */
class AnthropicContractTest extends ModelExtractorContract {

    AnthropicContractTest() {
        super(new AnthropicProtocol());
    }
}
