package dev.rekap.gateway.decisions.http;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.http.ServiceCalls;
import dev.rekap.gateway.channel.http.ServiceCalls.Answer;
import dev.rekap.gateway.channel.http.ServiceClients;
import dev.rekap.gateway.decisions.DecisionApi;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Client of decision-service. */
public final class DecisionClient implements DecisionApi {

    private static final String ONE = "/api/v1/decisions/{id}";

    private static final int NOT_FOUND = 404;

    private final RestClient client;
    private final ServiceCalls service = new ServiceCalls("decision-service");

    /** A client whose calls are answered in time. */
    public DecisionClient(ServiceClients clients, URI decisions, Duration answerWithin) {
        this.client = clients.client(decisions, answerWithin);
    }

    @Override
    public Optional<Problem> answer(
            DecisionId decision, int version, int action, String field, String value, UserId by, Locale locale) {
        return post(
                decision,
                "/answers",
                Map.of("version", version, "action", action, "field", field, "value", value, "by", by.value()),
                locale);
    }

    @Override
    public Optional<Problem> approve(DecisionId decision, int version, String hash, UserId by) {
        return post(decision, "/approve", Map.of("version", version, "hash", hash, "by", by.value()), Locale.ROOT);
    }

    @Override
    public Optional<Problem> reject(DecisionId decision, int version, UserId by) {
        return post(decision, "/reject", Map.of("version", version, "by", by.value()), Locale.ROOT);
    }

    @Override
    public Optional<Problem> undo(DecisionId decision, UserId by) {
        return post(decision, "/undo", Map.of("by", by.value()), Locale.ROOT);
    }

    private Optional<Problem> post(DecisionId decision, String act, Map<String, ?> body, Locale locale) {
        Answer answer = service.ask(client.post()
                .uri(ONE + act, decision)
                .header("Accept-Language", locale.getLanguage().isEmpty() ? "id" : locale.getLanguage())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
        return answer.isGood() ? Optional.empty() : Optional.of(new Problem(answer.code(), answer.detail()));
    }

    @Override
    public List<PastDecision> history(UserId user, int most) {
        Answer answer = service.ask(client.get()
                .uri(uri -> uri.path("/api/v1/decisions")
                        .queryParam("user_id", "{user}")
                        .queryParam("limit", most)
                        .build(user.value())));
        if (!answer.isGood()) {
            throw new UnavailableException("decision-service answered " + answer.code(), Duration.ZERO);
        }
        try {
            return answer.body()
                    .path("decisions")
                    .valueStream()
                    .limit(most)
                    .map(DecisionClient::past)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new UnavailableException("decision-service answered with something else than was agreed", e);
        }
    }

    @Override
    public void forget(UserId user) {
        Answer answer = service.ask(client.delete().uri("/api/v1/users/{user}", user));
        if (!answer.isGood() && answer.status() != NOT_FOUND) {
            throw new UnavailableException("decision-service answered " + answer.code(), Duration.ZERO);
        }
    }

    private static PastDecision past(JsonNode decision) {
        JsonNode action = decision.path("actions").path(0);
        JsonNode proposed = action.has("proposed") ? action.path("proposed") : action;
        String name = proposed.path("fields")
                .valueStream()
                .filter(field -> field.path("name").asString("").equals(ActionFields.NAME)
                        || field.path("name").asString("").equals(ActionFields.NOTE))
                .map(field -> field.path("value").asString(""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
        return new PastDecision(
                DecisionId.parse(decision.path("decision_id").asString("")),
                state(decision.path("state").asString("")),
                proposed.path("kind").isString() ? proposed.path("kind").asString() : null,
                name,
                instant(decision.path("created_at").asString("")));
    }

    /** One of a later version is not known. */
    private static DecisionState state(String name) {
        return Arrays.stream(DecisionState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(DecisionState.UNKNOWN);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
