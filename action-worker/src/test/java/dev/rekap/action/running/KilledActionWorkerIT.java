package dev.rekap.action.running;

import static dev.rekap.action.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.action.ActionRequests;
import dev.rekap.action.ActionWorkerApplication;
import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.decisions.ActionDone;
import dev.rekap.contracts.decisions.ActionFailed;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.shop.DeathPoint;
import dev.rekap.shop.ShopFault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hundred approved actions while the worker's process is killed again and again, in the middle of whatever it does. */
class KilledActionWorkerIT {

    private static final int DRAFTS = 60;
    private static final int UPDATES = 20;
    private static final int ROWS = 20;
    private static final int KILLS = Integer.getInteger("rekap.test.kills", 2);
    /** A busy machine starts a worker within a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final long SEED = Long.getLong("rekap.test.seed", System.nanoTime());
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};

    private final RunningService service = RunningService.get();
    private final Random random = new Random(SEED);
    private final List<ActionRequested> requests = new ArrayList<>();
    private int productsBefore;
    private int uploadsBefore;
    private int underWay;

    @Test
    void everyActionHasOneEffectAndEveryReceiptItsEffect() throws Exception {
        prepare();
        // An answer takes its time after the effect, so that kills fall in between.
        for (String method : List.of("POST", "PUT")) {
            service.shop
                    .faults()
                    .add(new ShopFault(
                            ShopFault.Kind.SLOW_AFTER, method, "/", 0, Integer.MAX_VALUE, 0, Duration.ofMillis(60)));
        }
        service.without(() -> {
            requests.forEach(service.listener::send);
            for (int kill = 0; kill < KILLS; kill++) {
                killInTheMiddle();
            }
            Process last = worker();
            try {
                eventually().atMost(PATIENCE).until(() -> receipts().size() == requests.size());
            } finally {
                kill(last);
            }
        });
        service.shop.faults().clear();
        compare();
    }

    private void prepare() {
        for (int i = 0; i < DRAFTS; i++) {
            ActionRequested draft = ActionRequests.withPictures(
                    ActionRequests.of(
                            ActionFields.WOOCOMMERCE_DRAFT, ActionFields.NAME, "Produk", ActionFields.PRICE, "1000"),
                    1);
            service.blobs()
                    .put(
                            new DecisionBlobs(draft.decisionId())
                                    .picture(draft.pictures().getFirst().sha256()),
                            BlobContent.of(PNG, "image/png"));
            requests.add(draft);
        }
        for (int i = 0; i < UPDATES; i++) {
            ActionRequested update = ActionRequests.of(ActionFields.WOOCOMMERCE_UPDATE, ActionFields.PRICE, "2000");
            requests.add(ActionRequests.with(
                    update, List.of(new ActionField(ActionFields.PRODUCT_ID, String.valueOf(product("Lama " + i))))));
        }
        for (int i = 0; i < ROWS; i++) {
            requests.add(ActionRequests.of(ActionFields.LEDGER_ROW, ActionFields.NOTE, "kill " + i));
        }
        Collections.shuffle(requests, random);
        synchronized (service.shop.shop()) {
            productsBefore = service.shop.shop().products().creations();
            uploadsBefore = service.shop.shop().media().uploads();
        }
    }

    private int product(String name) {
        synchronized (service.shop.shop()) {
            return service.shop
                    .shop()
                    .products()
                    .create(
                            JsonMapper.shared()
                                    .createObjectNode()
                                    .put("name", name)
                                    .put("regular_price", "1500"),
                            DeathPoint.NEVER)
                    .get("id")
                    .intValue();
        }
    }

    /** Starts a worker, waits until it works, and kills it a random while later. */
    private void killInTheMiddle() throws Exception {
        int before = service.requests().size();
        Process worker = worker();
        try {
            // More than the check of the shop at the start.
            eventually()
                    .atMost(PATIENCE)
                    .until(() -> service.requests().size() > before + 10
                            || receipts().size() == requests.size());
            // At a random moment of its work.
            eventually().pollDelay(Duration.ofMillis(random.nextInt(1500))).until(() -> true);
        } finally {
            kill(worker);
        }
        try (Connection database = service.stack.connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM action.journal WHERE result IS NULL")) {
            row.next();
            underWay += row.getInt(1);
        }
    }

    private static void kill(Process worker) throws InterruptedException {
        worker.destroyForcibly().waitFor();
    }

    private Process worker() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ActionWorkerApplication.class.getName()));
        service.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed-worker.log").toFile()))
                .start();
    }

    private Map<DecisionId, List<ActionDone>> receipts() {
        Set<DecisionId> ours =
                requests.stream().map(ActionRequested::decisionId).collect(Collectors.toSet());
        return service.listener.of(ActionDone.class).stream()
                .filter(done -> ours.contains(done.decisionId()))
                .collect(Collectors.groupingBy(ActionDone::decisionId));
    }

    private void compare() {
        Map<ActionRequested, Long> effects =
                requests.stream().collect(Collectors.toMap(request -> request, this::effects));
        long once = effects.values().stream().filter(count -> count == 1).count();
        long twice = effects.values().stream().filter(count -> count > 1).count();
        long missing = effects.values().stream().filter(count -> count == 0).count();
        long withoutEffect = receipts().values().stream()
                .flatMap(List::stream)
                .filter(done -> !isThere(done))
                .count();
        List<ActionFailed> failed = service.listener.of(ActionFailed.class).stream()
                .filter(fact ->
                        requests.stream().anyMatch(each -> each.decisionId().equals(fact.decisionId())))
                .toList();
        long told = receipts().values().stream().mapToLong(List::size).sum();
        int created;
        int uploaded;
        synchronized (service.shop.shop()) {
            created = service.shop.shop().products().creations() - productsBefore;
            uploaded = service.shop.shop().media().uploads() - uploadsBefore;
        }
        System.out.printf(
                "%d actions, %d kills with %d under way (seed %d): %d effects once, %d twice, %d missing, %d receipts without an effect;"
                        + " %d products made, %d pictures uploaded, %d receipts published, %d failures%n",
                requests.size(),
                KILLS,
                underWay,
                SEED,
                once,
                twice,
                missing,
                withoutEffect,
                created,
                uploaded,
                told,
                failed.size());
        assertThat(List.of(once, twice, missing, withoutEffect)).containsExactly((long) requests.size(), 0L, 0L, 0L);
        assertThat(List.of(created, uploaded)).containsExactly(DRAFTS, DRAFTS);
        assertThat(failed).isEmpty();
    }

    private long effects(ActionRequested request) {
        return switch (request.kind()) {
            case ActionFields.WOOCOMMERCE_DRAFT ->
                products()
                        .filter(product -> product.get("sku").asString().equals(request.key()))
                        .count();
            case ActionFields.WOOCOMMERCE_UPDATE ->
                products()
                        .filter(product -> product.get("id")
                                .asString()
                                .equals(request.fields().getFirst().value()))
                        .filter(product ->
                                product.get("regular_price").asString().equals("2000"))
                        .count();
            default ->
                service.jdbc()
                        .sql("SELECT count(*) FROM action.ledger WHERE key = :key")
                        .param("key", request.key())
                        .query(Long.class)
                        .single();
        };
    }

    private boolean isThere(ActionDone done) {
        String reference = done.receipt().reference();
        return products().anyMatch(product -> product.get("id").asString().equals(reference))
                || service.jdbc()
                                .sql("SELECT count(*) FROM action.ledger WHERE id::text = :id")
                                .param("id", reference)
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    private Stream<ObjectNode> products() {
        synchronized (service.shop.shop()) {
            return service.shop.shop().products().all().toList().stream();
        }
    }
}
