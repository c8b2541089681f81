package dev.rekap.extraction.model;

import dev.rekap.model.OpenAiProtocol;

/** OpenAI's chat completions: <a href="https://platform.openai.com/docs/api-reference/chat/create">reference</a>. */
class OpenAiContractTest extends ModelExtractorContract {

    OpenAiContractTest() {
        super(new OpenAiProtocol());
    }
}
