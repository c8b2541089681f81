package dev.rekap.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;

/**
 * A vendor's API for language models. Vendors differ in their protocol alone: prompt, schema and the checks of the answer are the same.
 * langchain4j's own retries and logs must be off.
 */
public interface ModelApi {

    /** The vendor's address, or that of a server on this machine. */
    String defaultUrl();

    /** The model that is called if none is configured. It must support JSON schemas. */
    String defaultModel();

    /** Connects to a model by way of a given HTTP client. */
    ChatModel connect(ModelEndpoint endpoint, HttpClientBuilder http);

    /** Characters of the longest text that the model has room for beside instructions, schema and answer; unlimited if it rejects longer ones itself. */
    default int longestText(ModelEndpoint endpoint) {
        return Integer.MAX_VALUE;
    }
}
