package dev.rekap.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How one vendor's model is asked and answers: what the fake of the contract test has to know. */
public interface ModelProtocol {

    /** The vendor's API. */
    ModelApi api();

    /** Of the base URL. */
    String basePath();

    /** That is asked, from the root. */
    String path();

    /** The header that carries the key, and what stands before it; none if the vendor wants no key. */
    Optional<KeyHeader> keyHeader();

    /** A whole answer of the API around a model's words. */
    String answer(String content, boolean cut);

    /** An answer in which the model or a filter refuses; none if the vendor has no form for that. */
    Optional<String> refusal();

    /** How the vendor says that the key has expired. */
    default ResponseDefinitionBuilder expiredKey() {
        return aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"The key has expired\"}}");
    }

    /** The system's message in a request; with most vendors the first of all messages. */
    default String instructions(JsonNode request) {
        return request.at("/messages/0/content").asString();
    }

    /** The user's first message in a request. */
    default String data(JsonNode request) {
        return request.at("/messages/1/content").asString();
    }

    /** The pictures in the user's first message, in base64. */
    List<String> pictures(JsonNode request);

    /** The JSON schema in a request. */
    JsonNode schema(JsonNode request);

    /** How many messages of all roles a request holds, instructions aside. */
    default int messages(JsonNode request) {
        return request.path("messages").size() - 1;
    }

    record KeyHeader(String name, String before) {}
}
