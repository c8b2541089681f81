package dev.rekap.decision.running;

import static dev.rekap.decision.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.decisions.ActionFailed.Outcome;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionProposed;
import dev.rekap.decision.Facts;
import dev.rekap.decision.spending.GuardDecisionBudgets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

class DecisionApiIT {

    private final RunningService service = RunningService.get();

    @Test
    void aDraftIsProposedPlannedApprovedDoneAndUndone() {
        Facts facts = service.planned("warung");
        JsonNode shown = service.decision(facts);
        assertThat(shown.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(shown.path("cost").decimalValue()).isEqualByComparingTo("10");
        assertThat(shown.path("currency").asString()).isEqualTo("IDR");
        assertThat(shown.path("expires_at").asString("")).isNotEmpty();

        assertThat(service.approve(facts, shown).json().path("state").asString())
                .isEqualTo("DOING");
        ActionRequested doing = service.awaitRequest(facts.id(), ActionVerb.DO);
        service.publish(facts.done(doing));
        service.awaitState(facts, "DONE");
        assertThat(service.decision(facts)
                        .path("actions")
                        .path(0)
                        .path("receipt")
                        .path("link")
                        .asString())
                .isEqualTo("https://shop.test/17");
        assertThat(service.approve(facts, shown).problem()).as("a late press").isEqualTo("200");

        assertThat(service.http.post(path(facts, "/undo"), "").problem()).isEqualTo("200");
        service.publish(facts.undone(service.awaitRequest(facts.id(), ActionVerb.UNDO)));
        service.awaitState(facts, "UNDONE");

        assertThat(service.published.of(facts.id(), ActionRequested.class))
                .extracting(ActionRequested::verb)
                .containsExactlyInAnyOrder(ActionVerb.PLAN, ActionVerb.DO, ActionVerb.UNDO);
        List<DecisionChanged> changes = service.published.of(facts.id(), DecisionChanged.class);
        assertThat(changes).extracting(DecisionChanged::version).doesNotHaveDuplicates();
        assertThat(changes.getLast().state().name()).isEqualTo("UNDONE");
        JsonNode audit = service.http.get(path(facts, "/audit")).json().path("entries");
        assertThat(audit.findValuesAsString("what"))
                .containsExactly("COLLECTED", "PROPOSED", "PLANNED", "APPROVED", "DONE", "UNDO_REQUESTED", "UNDONE");
        assertThat(audit.path(3).path("who").asString()).isEqualTo("ibu");
        assertThat(audit.path(3).path("hash").asString())
                .isEqualTo(shown.path("hash").asString());
    }

    @Test
    void whatComesTooLateIsToldTheCurrentVersion() {
        Facts facts = service.planned("warung");
        JsonNode old = service.decision(facts);
        JsonNode edited = service.answer(facts, old, "price", "Rp 6.000").json();
        assertThat(edited.path("actions")
                        .path(0)
                        .path("proposed")
                        .path("fields")
                        .path(1)
                        .path("value")
                        .asString())
                .isEqualTo("6000");
        assertThat(service.answer(facts, old, "price", "Rp 6.000").problem())
                .as("the same again")
                .isEqualTo("200");

        ApiCalls.Answer late = service.approve(facts, old);

        assertThat(late.problem()).isEqualTo("409 CONTENT_CHANGED");
        assertThat(late.json().path("version").asInt())
                .isEqualTo(service.decision(facts).path("version").asInt());
        assertThat(service.approve(facts, edited).problem()).isEqualTo("409 NOT_PLANNED");
        assertThat(service.answer(facts, service.decision(facts), "price", "mahal")
                        .problem())
                .isEqualTo("400 NOT_A_NUMBER");
        assertThat(service.http.post(path(facts, "/approve"), "{\"version\":1}").problem())
                .isEqualTo("400 MALFORMED_REQUEST");
        assertThat(service.http
                        .post(path(facts, "/reject"), "{\"by\":\"ib u\"}")
                        .problem())
                .isEqualTo("400 MALFORMED_REQUEST");
        assertThat(service.http.post(path(facts, "/reject"), "{\"by\":\"ibu\"}").problem())
                .isEqualTo("200");
        assertThat(service.http.post(path(facts, "/undo"), "").problem()).isEqualTo("409 NOTHING_TO_UNDO");
    }

    @Test
    void anotherUsersDecisionDoesNotExist() {
        Facts facts = service.planned("warung");
        ApiCalls own = service.http.with(RunningService.keyOf("warung"));
        ApiCalls other = service.http.with(RunningService.keyOf("lain"));

        assertThat(own.get(path(facts, "")).problem()).isEqualTo("200");
        assertThat(own.get("/api/v1/decisions").problem()).isEqualTo("200");
        for (String call : List.of("", "/audit")) {
            assertThat(other.get(path(facts, call)).problem()).isEqualTo("404 DECISION_NOT_FOUND");
        }
        for (String call : List.of("/approve", "/answers", "/reject", "/undo")) {
            assertThat(other.post(
                                    path(facts, call),
                                    "{\"version\":1,\"hash\":\"x\",\"action\":1,\"field\":\"price\",\"value\":\"1\"}")
                            .problem())
                    .isEqualTo("404 DECISION_NOT_FOUND");
        }
        assertThat(other.get("/api/v1/decisions?user_id=warung").problem()).isEqualTo("403 FORBIDDEN");
        assertThat(other.delete("/api/v1/users/warung").problem()).isEqualTo("403 FORBIDDEN");
        assertThat(other.put("/api/v1/policies?user_id=warung", "{}").problem()).isEqualTo("403 FORBIDDEN");
        assertThat(service.http.with("").get(path(facts, "")).status()).isEqualTo(401);
        assertThat(service.http.get("/api/v1/decisions/7").problem()).isEqualTo("400 INVALID_DECISION_ID");
        assertThat(service.http.get("/api/v1/decisions").problem()).isEqualTo("400 MISSING_USER_ID");
        assertThat(service.http.get("/v3/api-docs").text()).contains("/api/v1/decisions/{id}/approve");
    }

    @Test
    void theHistoryComesInPagesNewestFirst() {
        List<Facts> three = List.of(Facts.of("arsip"), Facts.of("arsip"), Facts.of("arsip"));
        for (int i = 0; i < three.size(); i++) {
            Facts facts = three.get(i);
            service.publish(facts.collected(1, Facts.COLLECTED.plusSeconds(i), "x"));
            service.awaitState(facts, "READING");
        }

        JsonNode first =
                service.http.get("/api/v1/decisions?user_id=arsip&limit=2").json();
        JsonNode second = service.http
                .get("/api/v1/decisions?user_id=arsip&limit=2&cursor="
                        + first.path("next_cursor").asString())
                .json();

        assertThat(first.path("decisions").findValuesAsString("decision_id"))
                .containsExactly(three.get(2).id().toString(), three.get(1).id().toString());
        assertThat(second.path("decisions").findValuesAsString("decision_id"))
                .containsExactly(three.get(0).id().toString());
        assertThat(second.path("next_cursor").isNull()).isTrue();
        assertThat(service.http.get("/api/v1/decisions?user_id=arsip&cursor=x").problem())
                .isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void anOwnerSetsPolicies() {
        String policies = "/api/v1/policies?user_id=pemilik";
        assertThat(service.http.get(policies).json())
                .hasToString("{\"ledger.row\":\"ASK\",\"reply\":\"ALWAYS\",\"woocommerce.draft\":\"ASK\","
                        + "\"woocommerce.update\":\"ASK\"}");

        JsonNode set = service.http
                .put(policies, "{\"woocommerce.draft\":\"ALWAYS\",\"ledger.row\":\"NEVER\"}")
                .json();

        assertThat(set.path("woocommerce.draft").asString()).isEqualTo("ALWAYS");
        assertThat(service.http.put(policies, "{\"mail\":\"ASK\"}").problem()).isEqualTo("400 UNKNOWN_KIND");
        assertThat(service.http.put(policies, "{\"reply\":\"ASK\"}").problem())
                .isEqualTo("400 REPLY_IS_ALWAYS_ALLOWED");
        assertThat(service.http.put(policies, "{\"ledger.row\":\"maybe\"}").status())
                .isEqualTo(400);
        assertThat(service.http.put(policies, "{\"ledger.row\":null}").status()).isEqualTo(400);

        Facts facts = Facts.of("pemilik");
        service.publish(facts.collected(1), facts.proposed(1));
        service.publish(facts.planned(service.awaitRequest(facts.id(), ActionVerb.PLAN)));
        service.awaitRequest(facts.id(), ActionVerb.DO);
        assertThat(service.http
                        .get(path(facts, "/audit"))
                        .json()
                        .path("entries")
                        .path(3)
                        .path("who")
                        .asString())
                .isEqualTo("policy");
    }

    @Test
    void theAuditRefusesEveryChange() {
        Facts facts = service.planned("warung");

        for (String change : List.of(
                "UPDATE decision.audit SET who = 'lain' WHERE decision_id = :id",
                "DELETE FROM decision.audit WHERE decision_id = :id")) {
            assertThatThrownBy(() -> service.jdbc()
                            .sql(change)
                            .param("id", facts.id().value())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
        assertThatThrownBy(() -> service.jdbc().sql("TRUNCATE decision.audit").update())
                .hasStackTraceContaining("append-only");
        assertThat(service.http
                        .get(path(facts, "/audit"))
                        .json()
                        .path("entries")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void everyCallIsPaidOnceAndASpentBudgetIsMarkedWhereWorkersLook() {
        Facts facts = Facts.of("boros");
        service.publish(
                facts.failed(1, FailureCode.DECIDER_UNAVAILABLE),
                facts.collected(1),
                facts.proposed(1),
                facts.proposed(1),
                facts.failed(1, FailureCode.DECIDER_UNAVAILABLE));
        eventually()
                .untilAsserted(
                        () -> assertThat(service.decision(facts).path("cost").decimalValue())
                                .isEqualByComparingTo("13"));
        GuardDecisionBudgets budgets = service.context.getBean(GuardDecisionBudgets.class);
        UserBlobs names = new UserBlobs(facts.user());
        assertThat(service.blobs().info(names.budgetSpent(budgets.today()))).isEmpty();

        Facts dear = Facts.of("boros");
        service.publish(
                dear.collected(1),
                new DecisionProposed(
                        dear.id(), 1, "openai", List.of(Facts.tea()), Set.of(), List.of(Facts.call("90"))));

        eventually()
                .until(() ->
                        service.blobs().info(names.budgetSpent(budgets.today())).isPresent());
        assertThat(budgets.isWithin(facts.user())).isFalse();
        assertThat(metrics()).contains("rekap_spending_total{");
    }

    @Test
    void malformedMessagesAreParkedAndTheOthersArrive() {
        Facts facts = Facts.of("warung");
        long parked = service.published.waiting("rekap.decision.dlq");

        service.publish(facts.collected(1));
        service.published.sendRaw("rekap.decision", "decision.proposed", new byte[0]);
        service.published.sendRaw(
                "rekap.decision", "decision.proposed", "{\"actions\":[]}".getBytes(StandardCharsets.UTF_8));
        service.publish(facts.proposed(1));

        service.awaitState(facts, "PROPOSED");
        eventually().until(() -> service.published.waiting("rekap.decision.dlq") == parked + 2);
    }

    @Test
    void textsThatPostgresCannotHoldAreStoredWithoutWhatItCannot() {
        Facts facts = Facts.of("warung");
        service.publish(
                facts.collected(1, Facts.COLLECTED, "es\0teh \ud83d"),
                facts.proposed(1, Facts.draft(1, Facts.field("name", "Es\0Teh"), Facts.field("price", "5000"))));

        service.awaitState(facts, "PROPOSED");
        assertThat(service.answer(facts, service.decision(facts), "name", "Es\\u0000 Teh \\ud83d")
                        .problem())
                .isEqualTo("200");
        assertThat(service.http.get(path(facts, "/audit")).text()).contains("Es Teh");
    }

    @Test
    void metersTellWhatIsOpenAndWhatEnded() {
        Facts facts = service.planned("warung");
        service.approve(facts, service.decision(facts));
        service.publish(facts.failed(
                service.awaitRequest(facts.id(), ActionVerb.DO), Outcome.UNKNOWN, FailureCode.SHOP_UNAVAILABLE));
        service.awaitState(facts, "UNKNOWN");

        eventually()
                .untilAsserted(() -> assertThat(metrics())
                        .containsPattern("rekap_decisions_open\\{.*state=\"UNKNOWN\".*} [1-9]")
                        .containsPattern("rekap_actions_ended_total\\{.*outcome=\"UNKNOWN\".*} [1-9]")
                        .containsPattern("rekap_approval_duration_seconds_count [1-9]")
                        .contains("rekap_decisions_ended_total{"));
    }

    private String metrics() {
        return new ApiCalls(service.port("local.management.port"), "")
                .get("/actuator/prometheus")
                .text();
    }

    private static String path(Facts facts, String rest) {
        return "/api/v1/decisions/" + facts.id() + rest;
    }
}
