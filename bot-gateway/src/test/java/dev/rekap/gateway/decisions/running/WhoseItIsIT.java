package dev.rekap.gateway.decisions.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.gateway.decisions.DecisionPress;
import dev.rekap.simulator.telegram.client.Recording;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** To which product things go, and who may press what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoseItIsIT {

    private final SellersGateway gateway = SellersGateway.shared();

    private static byte[] sound(String says) {
        return says.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void voiceIsForOrdersUntilShopModeTakesItAndALaporanGivesItBack() {
        Seller siti = gateway.seller("id");

        siti.writes("/toko").reads("Mode toko");
        siti.chat().sendsVoice(sound("say"));
        assertThat(siti.brings(1).getFirst().files()).containsExactly("say");
        siti.writes("apa saja").brings(2);

        siti.writes("/laporan").reads("Mode laporan");
        siti.chat().sendsVoice(sound("Budi=3"));
        siti.reads("dari 30 diterima");
        siti.writes("/toko");
        siti.chat().sendsVoice(sound("Rina=4"));
        siti.reads("2 dari 30 diterima");
        assertThat(gateway.shop.of(siti.id())).as("an open report takes audio").hasSize(2);
    }

    @Test
    void textIsForTheShopOnlyIfItBeginsLikeAShopsCommand() {
        Seller budi = gateway.seller("id");

        budi.writes("halo?").reads("Kirim voice note atau file audio");
        budi.writes("Stok es teh habis").brings(1);
        budi.writes("catat: beli gula 50000").brings(2);
        assertThat(gateway.shop.of(budi.id()))
                .extracting(each -> each.field("text"))
                .containsExactly("Stok es teh habis", "catat: beli gula 50000");
    }

    @Test
    void aVideoIsForOrdersUnlessItsCaptionIsAShopsCommand() {
        Seller dewi = gateway.seller("id");

        dewi.chat().sends(Recording.video("a.mp4", sound("Jual")).captioned("jual bakso 12000"));
        assertThat(dewi.brings(1).getFirst().field("text")).isEqualTo("jual bakso 12000");
        dewi.chat().sends(Recording.video("b.mp4", sound("Budi=2")));
        dewi.reads("1 dari 30 diterima");
        assertThat(gateway.shop.of(dewi.id())).hasSize(1);
    }

    @Test
    void whereTwoAreMeantTheUserIsAsked() {
        Seller tono = gateway.seller("id");

        tono.chat()
                .sends(Recording.audio("a.mp3", "audio/mpeg", sound("Tono=1")).captioned("jual teh 4000"));
        assertThat(tono.reads("Ini untuk toko atau untuk laporan pesanan?").buttons())
                .containsExactly("Untuk toko", "Untuk laporan");
        tono.presses("Untuk laporan");
        tono.reads("1 dari 30 diterima");
        assertThat(gateway.shop.of(tono.id())).isEmpty();

        tono.chat().sends(Recording.video("b.mp4", sound("v")).captioned("jual teh 4000"));
        tono.presses("Untuk toko");
        assertThat(tono.brings(1).getFirst().files()).containsExactly("v");
        tono.reads("Ini yang akan saya kerjakan:", "Rp 4.000");
    }

    @Test
    void inAGroupTheSenderAndAnAdminMayPressAndNobodyElse() {
        Seller owner = gateway.seller("id");
        Seller other = gateway.seller("id");
        SimulatedChat group = gateway.group(owner);
        SimulatedChat asOther = gateway.telegram.group(group.id(), "Toko", other.chat());
        group.sends("/start@rekap_sim_bot");
        Seller seller = new Seller(group, gateway.shop);
        Shown greeting = seller.reads("Halo semua!");
        group.replies(greeting.id(), Seller.photo("p").captioned("jual es teh 5000"));
        Shown card = seller.reads("Ini yang akan saya kerjakan:");

        assertThat(Seller.answer(asOther, asOther.presses(card.id(), "Simpan draf")))
                .isEqualTo("Hanya pengirimnya atau admin grup yang boleh menekan ini.");
        asOther.administers(true);
        assertThat(Seller.answer(asOther, asOther.presses(card.id(), "Simpan draf")))
                .isEqualTo("Oke, saya kerjakan!");
        seller.reads("Sudah jadi.");
    }

    @Test
    void aPhotoInAGroupThatIsNotMeantForTheBotIsLeftAlone() {
        Seller owner = gateway.seller("id");
        SimulatedChat group = gateway.group(owner);
        gateway.telegram.privacyMode(false);
        try {
            group.sends(Seller.photo("holiday").captioned("jual mobil 5000"));
            group.sends("/start@rekap_sim_bot");
            new Seller(group, gateway.shop).reads("Halo semua!");
            assertThat(gateway.shop.of(owner.id())).isEmpty();
        } finally {
            gateway.telegram.privacyMode(true);
        }
    }

    @Test
    void aSecondPressAndAnOldKeyboardChangeNothing() {
        Seller maya = gateway.seller("id");
        maya.writes("jual es teh 5000");
        Shown card = maya.reads("Ini yang akan saya kerjakan:");
        String approve = card.keyboard().getFirst().getFirst().data();
        String change = card.keyboard().get(1).getFirst().data();
        maya.presses("Ubah");
        maya.reads("Mau ubah yang mana?");
        maya.presses("Harga: Rp 5.000");
        maya.chat().replies(maya.reads("Balas pesan ini").id(), "6000");
        maya.reads("Rp 6.000");

        assertThat(Seller.answer(maya.chat(), maya.chat().pressesData(card.id(), approve)))
                .startsWith("Isinya sudah berubah.");
        assertThat(Seller.answer(maya.chat(), maya.chat().pressesData(card.id(), change)))
                .startsWith("Isinya sudah berubah.");
        maya.presses("Simpan draf");
        maya.reads("Sudah jadi.", "Rp 6.000");
        assertThat(Seller.answer(maya.chat(), maya.chat().pressesData(card.id(), approve)))
                .startsWith("Isinya sudah berubah.");
        assertThat(gateway.shop.calls.stream()
                        .filter(call -> call.endsWith(gateway.shop.only(maya.id()).id + "/approve")))
                .hasSize(1);
    }

    @Test
    void aForgedPressIsRefused() {
        Seller wati = gateway.seller("id");
        Seller thief = gateway.seller("id");
        wati.writes("jual es teh 5000");
        String approve = wati.reads("Ini yang akan saya kerjakan:")
                .keyboard()
                .getFirst()
                .getFirst()
                .data();
        thief.writes("/start");
        long greeting = thief.reads("Halo!").id();

        for (String forged : new String[] {
            approve,
            "dz",
            "d",
            "da" + "?".repeat(22) + ".1.0.0.0",
            DecisionPress.of(DecisionPress.Act.APPROVE, DecisionId.random(), 1).data()
        }) {
            assertThat(Seller.answer(thief.chat(), thief.chat().pressesData(greeting, forged)))
                    .as(forged)
                    .isIn("Kiriman itu sudah tidak ada.", "Tombol ini sudah tidak berlaku. Lihat /riwayat.");
        }
        assertThat(gateway.shop.calls).noneMatch(call -> call.endsWith(gateway.shop.only(wati.id()).id + "/approve"));
    }

    @Test
    void whatDecisionServiceRefusesIsSaidAndMayBePressedAgain() {
        Seller rina = gateway.seller("en");
        rina.writes("jual es teh 5000").reads("This is what I will do:");
        gateway.shop.refusesOnce("NOT_PLANNED");

        assertThat(rina.presses("Save draft")).isEqualTo("All right, I am on it!");
        rina.reads("That does not work: I am still checking the shop, try again in a moment");
        await().until(() -> !rina.presses("Save draft").startsWith("Already"));
        rina.reads("Done.", "• Price: Rp 5,000");
        assertThat(rina.presses("Undo")).isEqualTo("All right, undoing it.");
        rina.reads("Undone: everything is as it was.");
    }

    @Test
    void aSellerWhoseTelegramSpeaksEnglishReadsEnglish() {
        Seller lina = gateway.seller("en");

        lina.chat().sends(Seller.photo("p").captioned("jual es teh 5"));
        Shown card = lina.reads("Draft of a new product", "❓ Price: can be read in more than one way: Rp 5,000 / Rp 5");
        assertThat(card.buttons())
                .containsExactly("Rp 5,000", "Rp 5", "Write it myself", "Change", "See the plan", "Cancel");
        assertThat(lina.presses("Write it myself")).isEmpty();
        lina.chat()
                .replies(
                        lina.reads("Reply to this message: Price for “es teh”?").id(), "5500");
        lina.reads("• Price: Rp 5,500 (from your answer)");
        assertThat(lina.presses("Cancel")).isEqualTo("All right, cancelled.");
        assertThat(lina.reads("Cancelled. Nothing was done.").buttons()).isEmpty();
        lina.writes("/toko").reads("Shop mode");
    }
}
