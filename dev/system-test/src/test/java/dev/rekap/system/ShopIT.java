package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.environment.parts.ServedPort;
import dev.rekap.shop.ShopFault;
import dev.rekap.shop.ShopKeys;
import dev.rekap.shop.http.ShopServer;
import dev.rekap.simulator.telegram.client.Recording;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a photo in the chat to a draft in the shop and back, over all services, with action-worker killed while the shop is at it. */
class ShopIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void approvedPhotoIsOneDraftThoughTheWorkerIsKilledAndIsGoneWhenItIsUndone() throws Exception {
        int decisions = ServedPort.orFree(0);
        int ledger = ServedPort.orFree(0);
        try (ShopServer shop = ShopServer.start(ShopKeys.FOR_TESTS, 0);
                Pipeline pipeline = new Pipeline(Map.of(), settings(shop, decisions, ledger), List.of())) {
            pipeline.add(
                    "decision-service",
                    Map.of("REKAP_DECISION_MANAGEMENT_PORT", ServedPort.orFree(0), "REKAP_DECISION_PORT", decisions));
            pipeline.add("decision-worker", Map.of("REKAP_PROPOSAL_MANAGEMENT_PORT", ServedPort.orFree(0)));
            pipeline.add(
                    "action-worker",
                    Map.of("REKAP_ACTION_MANAGEMENT_PORT", ServedPort.orFree(0), "REKAP_ACTION_PORT", ledger));
            pipeline.ready();
            SimulatedChat owner = pipeline.stack().telegram().person(7_301, "Rina", "id");

            owner.sends(Recording.photo(Files.readAllBytes(Repository.root().resolve("docs/images/chat.png")))
                    .captioned("jual es teh manis 5rb stok 20"));
            Shown card = shown(owner, "Simpan draf");
            assertThat(shop.shop().products().creations()).as("before the yes").isZero();

            shop.faults().add(ShopFault.once(ShopFault.Kind.SLOW_AFTER, "POST", "/wc/v3/products"));
            owner.presses(card.id(), "Simpan draf");
            await("the shop makes it, and does not answer yet")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(shop.shop().products().creations())
                            .as(() -> "the chat: "
                                    + owner.fromBot().stream().map(Shown::words).toList())
                            .isEqualTo(1));
            pipeline.kill("action-worker");
            assertThat(shown(owner, "Urungkan").words()).contains("Sudah jadi");

            assertThat(shop.shop().products().creations()).as("made, ever").isEqualTo(1);
            assertThat(shop.shop().products().all()).hasSize(1);
            assertThat(shop.shop().media().size()).as("pictures").isEqualTo(1);

            owner.presses(card.id(), "Urungkan");
            await("it is undone")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(message(owner, card.id()))
                            .hasValueSatisfying(it -> assertThat(it.words()).contains("Sudah diurungkan")));
            assertThat(shop.shop().products().all()).isEmpty();
            assertThat(shop.shop().media().size()).as("pictures left").isZero();
        }
    }

    private static Map<String, String> settings(ShopServer shop, int decisions, int ledger) {
        return Map.of(
                "REKAP_DECISIONS_URL", "http://127.0.0.1:" + decisions,
                "REKAP_LEDGER_URL", "http://127.0.0.1:" + ledger,
                "REKAP_SHOP_URL", shop.url(),
                "REKAP_SHOP_KEY", ShopKeys.FOR_TESTS.key(),
                "REKAP_SHOP_SECRET", ShopKeys.FOR_TESTS.secret(),
                "REKAP_SHOP_USER", ShopKeys.FOR_TESTS.user(),
                "REKAP_SHOP_PASSWORD", ShopKeys.FOR_TESTS.password());
    }

    /** The message that has this button, as soon as there is one. */
    private static Shown shown(SimulatedChat owner, String button) {
        return await("a message with the button " + button)
                .atMost(PATIENCE)
                .until(
                        () -> owner.fromBot().stream()
                                .filter(message -> message.buttons().contains(button))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Shown> message(SimulatedChat owner, long id) {
        return owner.fromBot().stream().filter(shown -> shown.id() == id).findFirst();
    }
}
