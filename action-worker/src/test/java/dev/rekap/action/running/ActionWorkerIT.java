package dev.rekap.action.running;

import static dev.rekap.action.running.RunningService.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.action.ActionRequests;
import dev.rekap.action.ExclusiveLocks;
import dev.rekap.action.RequestFields;
import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionDone;
import dev.rekap.contracts.decisions.ActionFailed;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionPlanned;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionUndone;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionMessages;
import dev.rekap.contracts.decisions.Receipt;
import dev.rekap.shop.ShopFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole worker, as it is wired, against a real broker, database and blob store, and a simulated shop. */
class ActionWorkerIT {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};

    private final RunningService service = RunningService.get();

    @Test
    void plansDoesFindsAndUndoesADraft() {
        ActionRequested request = draft("Es Jeruk", 1);

        send(request, ActionVerb.PLAN, null);
        eventually()
                .until(() -> service.listener
                                .of(request.decisionId(), ActionPlanned.class)
                                .size()
                        == 1);
        send(request, ActionVerb.DO, null);
        send(request, ActionVerb.DO, null);
        eventually()
                .until(() -> service.listener
                                .of(request.decisionId(), ActionDone.class)
                                .size()
                        == 2);

        List<ActionDone> done = service.listener.of(request.decisionId(), ActionDone.class);
        assertThat(done.get(1)).isEqualTo(done.get(0));
        Receipt receipt = done.getFirst().receipt();
        assertThat(RequestFields.value(receipt.fields(), ActionFields.PICTURES)).contains("1");
        assertThat(productsOf(request)).isEqualTo(1);
        send(request, ActionVerb.FIND, null);
        eventually()
                .until(() -> service.listener
                                .of(request.decisionId(), ActionDone.class)
                                .size()
                        == 3);
        send(request, ActionVerb.UNDO, receipt);
        eventually()
                .until(() -> service.listener
                                .of(request.decisionId(), ActionUndone.class)
                                .size()
                        == 1);
        assertThat(productsOf(request)).isZero();

        // A message that the broker brings once more does not bring back what was undone.
        send(request, ActionVerb.DO, null);
        eventually()
                .until(() -> service.listener
                                .of(request.decisionId(), ActionDone.class)
                                .size()
                        == 4);
        assertThat(productsOf(request)).isZero();
    }

    @Test
    void unknownOutcomeIsToldAndFoundLater() {
        ActionRequested request = draft("Es Kelapa", 0);
        service.shop.faults().add(ShopFault.once(ShopFault.Kind.CUT_AFTER, "POST", "/wc/v3/products"));
        service.shop
                .faults()
                .add(new ShopFault(ShopFault.Kind.ERROR, "GET", "/wc/v3/products", 4, 1, 0, Duration.ofSeconds(1)));

        send(request, ActionVerb.DO, null);
        eventually()
                .until(() -> service.listener
                                .of(request.decisionId(), ActionFailed.class)
                                .size()
                        == 1);

        ActionFailed failed =
                service.listener.of(request.decisionId(), ActionFailed.class).getFirst();
        assertThat(failed.outcome()).isEqualTo(ActionFailed.Outcome.UNKNOWN);
        assertThat(failed.code()).isEqualTo(FailureCode.SHOP_UNAVAILABLE);
        send(request, ActionVerb.FIND, null);
        eventually()
                .until(() -> service.listener
                                .of(request.decisionId(), ActionDone.class)
                                .size()
                        == 1);
        assertThat(productsOf(request)).isEqualTo(1);
    }

    @Test
    void shopIsClosedToUsersWhoAreNotItsOwners() {
        ActionRequested own = draft("Es Campur", 0);
        ActionRequested request = new ActionRequested(
                own.decisionId(),
                1,
                1,
                ActionVerb.DO,
                new UserId("orang-lain"),
                own.kind(),
                own.key(),
                own.fields(),
                List.of(),
                null);

        service.publish(request);

        eventually()
                .until(() -> service.listener
                                .of(own.decisionId(), ActionFailed.class)
                                .size()
                        == 1);
        ActionFailed failed =
                service.listener.of(own.decisionId(), ActionFailed.class).getFirst();
        assertThat(failed.code()).isEqualTo(FailureCode.SHOP_NOT_CONNECTED);
        assertThat(failed.outcome()).isEqualTo(ActionFailed.Outcome.NOT_DONE);
    }

    @Test
    void skipsMalformedMessages() {
        long parked = service.listener.waiting(DecisionMessages.ACTION.parkingName());
        ActionRequested good = row("warung", "sebelum", "1");
        ActionRequested after = row("warung", "sesudah", "2");

        service.publish(good);
        service.listener.sendRaw("action.requested", "");
        service.listener.sendRaw("action.requested", "{\"decision_id\":");
        service.listener.sendRaw("action.unheard", "{}");
        service.publish(after);

        eventually()
                .until(() -> service.listener
                                .of(after.decisionId(), ActionDone.class)
                                .size()
                        == 1);
        eventually()
                .until(() ->
                        service.listener.of(good.decisionId(), ActionDone.class).size() == 1);
        eventually().until(() -> service.listener.waiting(DecisionMessages.ACTION.parkingName()) == parked + 3);
    }

    @Test
    void ledgerIsReadPagedAndForgotten() throws Exception {
        String user = "buku";
        for (int i = 1; i <= 3; i++) {
            ActionRequested row = row(user, i == 2 ? "=1+1" : "catatan " + i, String.valueOf(i * 1000));
            service.publish(row);
            eventually()
                    .until(() -> service.listener
                                    .of(row.decisionId(), ActionDone.class)
                                    .size()
                            == 1);
        }
        LedgerCalls owner = service.http(RunningService.keyOf(user));

        JsonNode first = owner.json("/api/v1/ledger?limit=2");
        assertThat(first.at("/rows/0/note").asString()).isEqualTo("catatan 3");
        assertThat(first.at("/rows")).hasSize(2);
        JsonNode second =
                owner.json("/api/v1/ledger?cursor=" + first.path("next_cursor").asString());
        assertThat(second.at("/rows/0/amount").intValue()).isEqualTo(1000);
        assertThat(second.path("next_cursor").isNull()
                        || second.path("next_cursor").isMissingNode())
                .isTrue();
        String sheet = sheet(service.http(RunningService.SERVICE_TOKEN)
                .call("GET", "/api/v1/ledger.xlsx?user_id=" + user)
                .body());
        assertThat(sheet).contains("=1+1", "Jumlah").doesNotContain("<f>");
        assertThat(status("GET", "/api/v1/ledger?user_id=toko", owner)).isEqualTo(403);
        assertThat(status("GET", "/api/v1/ledger?limit=101", owner)).isEqualTo(400);
        assertThat(status("GET", "/api/v1/ledger?cursor=x", owner)).isEqualTo(400);
        assertThat(status("GET", "/api/v1/ledger", service.http(RunningService.SERVICE_TOKEN)))
                .isEqualTo(400);
        assertThat(status("GET", "/api/v1/ledger", service.http("wrong"))).isEqualTo(401);

        assertThat(status("DELETE", "/api/v1/ledger", owner)).isEqualTo(204);
        assertThat(owner.json("/api/v1/ledger").at("/rows")).isEmpty();
        assertThat(service.jdbc()
                        .sql("SELECT count(*) FROM action.journal WHERE user_id = :user")
                        .param("user", user)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void lockKeepsOthersOutUntilItIsReleased() throws Exception {
        ExclusiveLocks locks = service.bean(ExclusiveLocks.class);
        CountDownLatch taken = new CountDownLatch(1);
        AtomicBoolean released = new AtomicBoolean();
        CountDownLatch proceed = new CountDownLatch(1);
        Thread holder = Thread.ofVirtual().start(() -> {
            try {
                locks.with("a", () -> {
                    taken.countDown();
                    proceed.await();
                    released.set(true);
                    return "";
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        taken.await();

        assertThat(locks.with("b", () -> "other names are free")).isPresent();
        proceed.countDown();
        Optional<Boolean> after = locks.with("a", released::get);

        assertThat(after).contains(true);
        holder.join();
    }

    @Test
    void healthAndMetricsTellOfTheShop() throws Exception {
        ActionRequested row = row("warung", "ukur", "1");
        service.publish(row);
        eventually()
                .until(() ->
                        service.listener.of(row.decisionId(), ActionDone.class).size() == 1);
        LedgerCalls management = new LedgerCalls(service.port("local.management.port"), "");

        assertThat(new String(management.call("GET", "/actuator/prometheus").body(), UTF_8))
                .contains("rekap_action_seconds_count", "kind=\"ledger.row\"", "rekap_shop_call_seconds_count")
                .doesNotContain("cs_test");
        assertThat(new String(management.call("GET", "/actuator/health").body(), UTF_8))
                .contains("\"shop\"", "last_call")
                .doesNotContain("cs_test", "ck_test");
    }

    private ActionRequested draft(String name, int pictures) {
        ActionRequested request = ActionRequests.withPictures(
                ActionRequests.of(ActionFields.WOOCOMMERCE_DRAFT, ActionFields.NAME, name, ActionFields.PRICE, "8000"),
                pictures);
        request.pictures()
                .forEach(part -> service.blobs()
                        .put(
                                new DecisionBlobs(request.decisionId()).picture(part.sha256()),
                                BlobContent.of(JPEG, "image/jpeg")));
        return request;
    }

    private static ActionRequested row(String user, String note, String amount) {
        ActionRequested request =
                ActionRequests.of(ActionFields.LEDGER_ROW, ActionFields.NOTE, note, ActionFields.AMOUNT, amount);
        return new ActionRequested(
                request.decisionId(),
                1,
                1,
                ActionVerb.DO,
                new UserId(user),
                request.kind(),
                request.key(),
                request.fields(),
                List.of(),
                null);
    }

    private void send(ActionRequested request, ActionVerb verb, @Nullable Receipt receipt) {
        service.publish(ActionRequests.as(request, verb, receipt));
    }

    private long productsOf(ActionRequested request) {
        synchronized (service.shop.shop()) {
            return service.shop
                    .shop()
                    .products()
                    .all()
                    .filter(product -> product.get("sku").asString().equals(request.key()))
                    .count();
        }
    }

    private static int status(String method, String path, LedgerCalls calls) throws Exception {
        return calls.call(method, path).statusCode();
    }

    /** The XML of all parts of a workbook. */
    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("buku", ".xlsx"), workbook);
        StringBuilder xml = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                xml.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return xml.toString();
    }
}
