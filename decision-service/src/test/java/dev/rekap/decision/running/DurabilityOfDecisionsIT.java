package dev.rekap.decision.running;

import static dev.rekap.decision.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.ListedBlob;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionClosed;
import dev.rekap.decision.Approval;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionTiming;
import dev.rekap.decision.Facts;
import dev.rekap.decision.flow.AnswerPerson;
import dev.rekap.decision.flow.FlowContext;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.decision.retention.DecisionRetention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Races, restarts, deadlines and deletion, on the real parts. */
class DurabilityOfDecisionsIT {

    private static final String MARKER = "kata-rahasia-4711";

    private final RunningService service = RunningService.get();

    @Test
    void ofTwoAtOnceExactlyOneWins() throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            Facts facts = service.planned("balap");
            JsonNode shown = service.decision(facts);
            boolean expires = round % 2 == 1;

            List<String> answers = together(() -> service.approve(facts, shown).problem(), () -> {
                if (expires) {
                    expire(facts);
                    return "expired";
                }
                return service.answer(facts, shown, "price", "6000").problem();
            });

            eventually().until(() -> !service.state(facts).equals("PROPOSED") || !expires);
            String state = service.state(facts);
            boolean approved = answers.getFirst().equals("200");
            outcomes.add(answers + " " + state);
            assertThat(answers.getFirst()).isIn("200", "409 CONTENT_CHANGED", "409 EXPIRED");
            assertThat(state).isEqualTo(approved ? "DOING" : expires ? "EXPIRED" : "PROPOSED");
            if (!expires) {
                assertThat(answers.getLast()).isEqualTo(approved ? "409 ALREADY_DECIDED" : "200");
            }
            assertThat(requests(facts, ActionVerb.DO)).as(outcomes.toString()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void aDoublePressIsOneApproval() throws Exception {
        Facts facts = service.planned("balap");
        JsonNode shown = service.decision(facts);

        assertThat(together(
                        () -> service.approve(facts, shown).problem(),
                        () -> service.approve(facts, shown).problem()))
                .containsExactly("200", "200");

        service.awaitRequest(facts.id(), ActionVerb.DO);
        assertThat(requests(facts, ActionVerb.DO)).hasSize(1);
        assertThat(service.http
                        .get("/api/v1/decisions/" + facts.id() + "/audit")
                        .json()
                        .findValuesAsString("what"))
                .containsOnlyOnce("APPROVED");
    }

    @Test
    void whatWasStoredAndNotPublishedIsPublishedByTheSweeper() {
        Facts facts = service.planned("putus");
        DecisionStore store = service.context.getBean(DecisionStore.class);
        DecisionTiming timing = service.context.getBean(DecisionTiming.class);
        Instant now = Instant.now();

        // As a process that dies between the commit and the broker.
        store.change(
                facts.id(),
                (decision, rules) -> AnswerPerson.approve(
                        decision,
                        new Approval(decision.version(), decision.hash().orElseThrow()),
                        "ibu",
                        new FlowContext(rules, timing, now)),
                now);

        service.publish(facts.done(service.awaitRequest(facts.id(), ActionVerb.DO)));
        service.awaitState(facts, "DONE");
        eventually().until(() -> outbox(facts) == 0);
    }

    @Test
    void aRequestThatIsOvertakenIsNotPublishedLate() {
        Facts facts = service.planned("putus");
        service.approve(facts, service.decision(facts));
        ActionRequested doing = service.awaitRequest(facts.id(), ActionVerb.DO);
        service.publish(facts.done(doing));
        service.awaitState(facts, "DONE");
        service.jdbc()
                .sql("""
                        INSERT INTO decision.outbox (id, decision_id, type, body, due_at)
                        VALUES (gen_random_uuid(), :id, 'action.requested', :body::json, now())
                        """)
                .param("id", facts.id().value())
                .param("body", ContractsJson.mapper().writeValueAsString(doing))
                .update();

        eventually().until(() -> outbox(facts) == 0);

        assertThat(requests(facts, ActionVerb.DO)).hasSize(1);
    }

    @Test
    void restartsLoseAndRepeatNothing() throws Exception {
        Random random = new Random(7);
        List<Facts> all =
                IntStream.range(0, 40).mapToObj(_ -> Facts.of("restart")).toList();
        ConfigurableApplicationContext replica = service.start();
        for (int i = 0; i < all.size(); i++) {
            Facts facts = all.get(i);
            service.publish(facts.collected(1), facts.proposed(1));
            if (random.nextInt(12) == 0) {
                replica.close();
                replica = service.start();
            }
        }
        for (Facts facts : all) {
            service.publish(facts.planned(service.awaitRequest(facts.id(), ActionVerb.PLAN)));
        }
        for (Facts facts : all) {
            eventually()
                    .until(() -> service.decision(facts)
                                    .path("actions")
                                    .path(0)
                                    .path("changes")
                                    .size()
                            == 1);
            assertThat(service.approve(facts, service.decision(facts)).problem())
                    .isEqualTo("200");
        }
        replica.close();
        for (Facts facts : all) {
            service.publish(facts.done(service.awaitRequest(facts.id(), ActionVerb.DO)));
        }
        for (Facts facts : all) {
            service.awaitState(facts, "DONE");
            assertThat(requests(facts, ActionVerb.DO).stream()
                            .map(ActionRequested::key)
                            .distinct())
                    .hasSize(1);
            eventually()
                    .until(() -> service.published.of(facts.id(), DecisionChanged.class).stream()
                            .anyMatch(change -> change.state().name().equals("DONE")));
        }
    }

    @Test
    void aUserIsForgottenWithoutATrace() {
        Facts facts = Facts.of("lupa");
        service.publish(
                facts.collected(1, Facts.COLLECTED, MARKER),
                facts.proposed(1, Facts.draft(1, Facts.field("name", MARKER), Facts.field("price", "5000"))));
        service.publish(facts.planned(service.awaitRequest(facts.id(), ActionVerb.PLAN)));
        eventually()
                .until(() -> service.decision(facts)
                                .path("actions")
                                .path(0)
                                .path("changes")
                                .size()
                        == 1);
        service.http.put("/api/v1/policies?user_id=lupa", "{\"ledger.row\":\"NEVER\"}");
        service.approve(facts, service.decision(facts));
        Facts idle = Facts.of("lupa");
        service.publish(idle.collected(1, Facts.COLLECTED, MARKER), idle.proposed(1));
        service.awaitState(idle, "PROPOSED");
        service.answer(idle, service.decision(idle), "name", MARKER);
        service.blobs()
                .put(new DecisionBlobs(facts.id()).material("ab".repeat(32)), BlobContent.of(MARKER, "text/plain"));
        ActionRequested doing = service.awaitRequest(facts.id(), ActionVerb.DO);
        assertThat(tablesWith(MARKER)).isNotEmpty();

        assertThat(service.http.delete("/api/v1/users/lupa").status()).isEqualTo(202);

        eventually().until(() -> service.state(idle), "none"::equals);
        assertThat(service.state(facts)).as("its outcome is awaited").isEqualTo("DOING");
        service.publish(facts.done(doing));
        eventually().until(() -> service.state(facts), "none"::equals);
        assertThat(service.http.delete("/api/v1/users/lupa").status()).isEqualTo(202);
        // Facts that were under way bring nothing back.
        service.publish(facts.collected(2, Facts.COLLECTED, MARKER), facts.proposed(2));
        Facts after = service.planned("warung");
        assertThat(service.state(after)).isEqualTo("PROPOSED");
        eventually().untilAsserted(() -> {
            assertThat(tablesWith(MARKER)).isEmpty();
            assertThat(service.state(facts)).isEqualTo("none");
        });
        eventually().untilAsserted(() -> {
            try (Stream<ListedBlob> blobs = service.blobs().list(new DecisionBlobs(facts.id()).prefix())) {
                assertThat(blobs).extracting(ListedBlob::key).containsExactly(new DecisionBlobs(facts.id()).closed());
            }
        });
        assertThat(service.published.of(facts.id(), DecisionClosed.class)).isNotEmpty();
        assertThat(service.context.getBean(DecisionStore.class).page(new UserId("lupa"), null, 10))
                .isEmpty();
    }

    @Test
    void whatEndedLongAgoIsDeletedAndLaterItsId() {
        Facts facts = service.planned("lama");
        service.http.post("/api/v1/decisions/" + facts.id() + "/reject", "");
        service.jdbc()
                .sql("UPDATE decision.decision SET updated_at = now() - interval '91 days' WHERE id = :id")
                .param("id", facts.id().value())
                .update();
        DecisionRetention retention = service.context.getBean(DecisionRetention.class);

        retention.run();
        retention.forgetDays();

        assertThat(service.state(facts)).isEqualTo("none");
        assertThat(service.context
                        .getBean(DecisionStore.class)
                        .record(List.of(facts.collected(1), facts.proposed(1)), Instant.now())
                        .changes())
                .as("a late fact does not bring it back")
                .isEmpty();
        assertThat(service.state(facts)).isEqualTo("none");
        service.jdbc()
                .sql("UPDATE decision.deleted_decision SET deleted_at = now() - interval '91 days',"
                        + " clean_at = now() WHERE id = :id")
                .param("id", facts.id().value())
                .update();
        retention.run();
        retention.run();
        assertThat(service.blobs().info(new DecisionBlobs(facts.id()).closed())).isEmpty();
        assertThat(service.jdbc()
                        .sql("SELECT count(*) FROM decision.deleted_decision WHERE id = :id")
                        .param("id", facts.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Moves a decision in time, which is quicker than to wait. */
    private void expire(Facts facts) {
        service.context
                .getBean(DecisionStore.class)
                .change(
                        facts.id(),
                        (decision, _) -> decision.until() == null ? decision : expiring(decision),
                        Instant.now());
    }

    private static Decision expiring(Decision decision) {
        return decision.moved(decision.state(), Instant.EPOCH);
    }

    private List<String> together(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> both = Stream.of(one, other)
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            return List.of(get(both.getFirst()), get(both.getLast()));
        }
    }

    private static String get(Future<String> answer) throws InterruptedException, ExecutionException {
        return answer.get();
    }

    private List<ActionRequested> requests(Facts facts, ActionVerb verb) {
        return service.published.of(facts.id(), ActionRequested.class).stream()
                .filter(request -> request.verb() == verb)
                .toList();
    }

    private long outbox(Facts facts) {
        return service.jdbc()
                .sql("SELECT count(*) FROM decision.outbox WHERE decision_id = :id")
                .param("id", facts.id().value())
                .query(Long.class)
                .single();
    }

    /** Tables of the schema in which a text stands anywhere. */
    private List<String> tablesWith(String text) {
        return service
                .jdbc()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'decision'")
                .query((row, _) -> row.getString("table_name"))
                .list()
                .stream()
                .filter(table -> service.jdbc()
                        .sql("SELECT EXISTS (SELECT FROM decision.\"" + table + "\" t WHERE t::text LIKE :text)")
                        .param("text", "%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
