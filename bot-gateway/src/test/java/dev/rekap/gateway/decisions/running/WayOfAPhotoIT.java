package dev.rekap.gateway.decisions.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.gateway.decisions.running.FakeShop.Brought;
import dev.rekap.simulator.telegram.client.Recording;
import dev.rekap.simulator.telegram.client.Shown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a seller whose Telegram speaks Indonesian sends, presses and reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WayOfAPhotoIT {

    private final SellersGateway gateway = SellersGateway.shared();

    @Test
    void aPhotoIsProposedApprovedDoneAndUndoneInOneMessage() {
        Seller siti = gateway.seller("id");

        siti.chat().sends(Seller.photo("a photo").captioned("jual es teh 5000"));
        Brought brought = siti.brings(1).getFirst();
        assertThat(brought.files()).containsExactly("a photo");
        assertThat(brought.fields())
                .containsEntry("text", "jual es teh 5000")
                .containsEntry("version", "1")
                .containsEntry("dry_run", "false")
                .containsEntry("language", "id")
                .containsEntry("reply_to", "{\"chat\":" + siti.chat().id() + ",\"locale\":\"id\"}");
        Shown card = siti.reads("Ini yang akan saya kerjakan:", "Draf produk baru", "• Nama: es teh (dari tulisanmu");
        assertThat(card.words()).contains("• Harga: Rp 5.000", "• Gambar: 1");
        assertThat(card.buttons()).containsExactly("Simpan draf", "Ubah", "Lihat rencana", "Batal");

        assertThat(siti.presses("Simpan draf")).isEqualTo("Oke, saya kerjakan!");
        Shown receipt = siti.reads("Sudah jadi.", "Rp 5.000", "/urungkan");
        assertThat(receipt.buttons()).containsExactly("Urungkan", "Buka di toko");
        assertThat(receipt.words()).as("what only adapters read").doesNotContain("draft");
        assertThat(receipt.keyboard().getFirst().getLast().url()).startsWith("https://toko.example/");

        assertThat(siti.presses("Urungkan")).isEqualTo("Oke, saya urungkan.");
        assertThat(siti.reads("Sudah diurungkan").buttons()).isEmpty();
        assertThat(siti.chat().fromBot()).as("one message, edited").hasSize(1);
        assertThat(siti.chat().actions()).contains("typing");
    }

    @Test
    void twoAlbumsThatMixStayApartAndCaptionsOnLastPartsCount() {
        Seller budi = gateway.seller("id");

        for (int part = 1; part <= 4; part++) {
            if (part <= 3) {
                Recording kopi = Seller.photo("kopi " + part);
                budi.chat().sendsPart("71" + budi.id(), part == 3 ? kopi.captioned("jual kopi 7000") : kopi);
            }
            Recording teh = Seller.photo("teh " + part);
            budi.chat().sendsPart("72" + budi.id(), part == 4 ? teh.captioned("jual teh 4000") : teh);
        }

        assertThat(budi.brings(2))
                .extracting(each -> each.field("text"), Brought::files)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("jual kopi 7000", List.of("kopi 1", "kopi 2", "kopi 3")),
                        org.assertj.core.groups.Tuple.tuple(
                                "jual teh 4000", List.of("teh 1", "teh 2", "teh 3", "teh 4")));
        budi.reads("kopi", "• Gambar: 3");
        budi.reads("teh", "• Gambar: 4");
        assertThat(budi.chat().fromBot()).hasSize(2);
    }

    @Test
    void anAlbumThatARestartCutsIsOneDecision() {
        Seller dewi = gateway.seller("id");

        dewi.chat().sendsPart("73" + dewi.id(), Seller.photo("one"));
        await().until(() -> gateway.telegram.pendingUpdates() == 0);
        gateway.stop();
        dewi.chat().sendsPart("73" + dewi.id(), Seller.photo("two"));
        dewi.chat().sendsPart("73" + dewi.id(), Seller.photo("three").captioned("jual es jeruk 6000"));
        gateway.start();

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(gateway.shop.of(dewi.id()))
                        .last()
                        .satisfies(last -> {
                            assertThat(last.files()).containsExactly("one", "two", "three");
                            assertThat(last.field("text")).isEqualTo("jual es jeruk 6000");
                        }));
        dewi.reads("es jeruk", "• Gambar: 3");
        assertThat(gateway.shop.only(dewi.id()).state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(dewi.chat().fromBot()).hasSize(1);
    }

    @Test
    void anEditedCaptionMakesTheNextVersionAndUploadsNothingAgain() {
        Seller rina = gateway.seller("id");

        long message = rina.chat().sends(Seller.photo("p").captioned("jual es teh 5000"));
        rina.reads("Rp 5.000");
        rina.chat().edits(message, "jual es teh 5500");
        rina.reads("Rp 5.500");

        Brought second = rina.brings(2).getLast();
        assertThat(second.files()).isEmpty();
        assertThat(second.fields()).containsEntry("version", "2").containsEntry("keep_parts", "true");
        assertThat(rina.chat().fromBot()).hasSize(1);

        rina.chat().edits(message, "jual es teh 5500");
        rina.writes("/riwayat").reads("Terakhir:", "1. Draf produk baru “es teh” – menunggu jawabanmu");
        assertThat(gateway.shop.of(rina.id())).as("nothing changed").hasSize(2);
    }

    @Test
    void aCaptionThatIsEditedBeforeTheAlbumIsClosedIsTheOneThatCounts() {
        Seller tono = gateway.seller("id");

        long first = tono.chat().sendsPart("74" + tono.id(), Seller.photo("1").captioned("jual soto 9000"));
        tono.chat().edits(first, "jual soto 9500");
        tono.chat().sendsPart("74" + tono.id(), Seller.photo("2"));

        assertThat(tono.brings(1).getFirst().field("text")).isEqualTo("jual soto 9500");
    }

    @Test
    void aMissingPriceIsAskedForAndTakenFromTheReply() {
        Seller agus = gateway.seller("id");

        agus.writes("jual nasi goreng").reads("❓ Harga: belum ada");
        Shown question = agus.reads("Balas pesan ini: Harga untuk “nasi goreng”?");
        agus.chat().replies(question.id(), "lima belas");
        agus.reads("Tidak bisa: angkanya belum terbaca");
        agus.chat().replies(question.id(), "15000");
        assertThat(agus.reads("• Harga: Rp 15.000 (dari jawabanmu)").buttons()).contains("Simpan draf");
    }

    @Test
    void anAmbiguousPriceIsChosenByButton() {
        Seller lina = gateway.seller("id");

        lina.writes("jual es teh 5");
        Shown card = lina.reads("❓ Harga: bisa dibaca lebih dari satu cara: Rp 5.000 / Rp 5");
        assertThat(card.buttons()).contains("Rp 5.000", "Rp 5", "Tulis sendiri").doesNotContain("Simpan draf");

        assertThat(lina.presses("Rp 5.000")).isEqualTo("Oke, saya catat.");
        lina.reads("• Harga: Rp 5.000 (dari jawabanmu)");
        assertThat(gateway.shop.only(lina.id()).values).containsEntry("price", "5000");
    }

    @Test
    void aFieldIsChangedAndThePlanIsShown() {
        Seller maya = gateway.seller("id");

        maya.writes("harga es teh 6000").reads("Perubahan produk di toko", "• Harga: Rp 5.000 → Rp 6.000");
        maya.presses("Lihat rencana");
        maya.reads("Rencananya:", "• Harga: Rp 5.000 → Rp 6.000");
        maya.presses("Kembali");
        maya.presses("Ubah");
        assertThat(maya.reads("Mau ubah yang mana?").buttons())
                .containsExactly("Nama: es teh", "Harga: Rp 6.000", "Kembali");
        maya.presses("Harga: Rp 6.000");
        maya.reads("Balas pesan ini: Harga untuk “es teh”?");
        maya.writes("6500");
        assertThat(maya.reads("Rp 5.000 → Rp 6.500").buttons()).contains("Ubah di toko");
    }

    @Test
    void whatIsRefusedAtTheDoorIsNamedAndTheRestGoesOn() {
        Seller joko = gateway.seller("id");

        joko.chat().sendsAlbum(Seller.photo("ok").captioned("jual teh 4000"), Seller.photo("?PICTURE_NOT_SUPPORTED"));
        joko.reads("Tidak ikut dipakai:", "tidak bisa dipakai");
        joko.reads("Ini yang akan saya kerjakan:", "• Gambar: 1");
        joko.chat().sends(Seller.photo("?EMPTY_FILE"));
        joko.reads("Tidak jadi:");
    }

    @Test
    void aFileThatTelegramNoLongerHasIsLeftOutAndNamed() {
        Seller nina = gateway.seller("id");

        long gone = nina.chat().sendsPart("75" + nina.id(), Seller.photo("gone"));
        nina.chat().vanishes(gone);
        nina.chat().sendsPart("75" + nina.id(), Seller.photo("there").captioned("jual teh 4000"));

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            // Each attempt comes sooner.
            gateway.passes(Duration.ofMinutes(1));
            return nina.chat().fromBot().stream()
                    .anyMatch(shown -> shown.words().contains("sudah tidak ada di Telegram"));
        });
        nina.reads("Ini yang akan saya kerjakan:", "• Gambar: 1");
        assertThat(gateway.shop.of(nina.id()).getLast().files()).containsExactly("there");
    }

    @Test
    void nothingToDoIsSaidInWords() {
        Seller rudi = gateway.seller("id");

        rudi.chat().sends(Seller.photo("a cat"));

        assertThat(rudi.reads("Tidak jadi: tidak ada yang bisa dikerjakan").buttons())
                .isEmpty();
    }

    @Test
    void aTrialShowsThePlanAndNothingElse() {
        Seller wati = gateway.seller("id");

        wati.writes("/uji jual es teh 5000");
        assertThat(wati.reads("Uji coba", "Rp 5.000").buttons()).containsExactly("Ubah", "Lihat rencana", "Batal");
        wati.chat().sends(Seller.photo("p").captioned("/uji jual kopi 7000"));
        wati.reads("Uji coba", "kopi");
        assertThat(wati.brings(2))
                .allSatisfy(each -> assertThat(each.field("dry_run")).isEqualTo("true"))
                .extracting(each -> each.field("text"))
                .containsExactly("jual es teh 5000", "jual kopi 7000");
        wati.writes("/uji").reads("Tulis misalnya /uji jual es teh 5000");
    }

    @Test
    void historyLedgerUndoAndForgetting() {
        Seller ani = gateway.seller("id");
        ani.writes("/riwayat").reads("Belum ada kiriman untuk toko.");
        ani.writes("/urungkan").reads("Tidak ada yang bisa diurungkan.");
        ani.writes("jual es teh 5000").presses("Simpan draf");
        ani.reads("Sudah jadi.");

        ani.writes("/riwayat").reads("1. Draf produk baru “es teh” – sudah jadi");
        ani.writes("/buku");
        assertThat(ani.reads("Buku catatanmu").document().orElseThrow().content())
                .isEqualTo("PK-the-ledger");
        ani.writes("/urungkan");
        ani.reads("Sudah diurungkan");
        ani.writes("/help").reads("/urungkan – urungkan yang terakhir");

        ani.writes("/forget").presses("Ya, hapus semua");
        ani.reads("semua data tentang kamu sudah dihapus");
        assertThat(gateway.shop.calls)
                .contains(
                        "DELETE /api/v1/users/telegram:" + ani.id(),
                        "DELETE /api/v1/ledger?user_id=telegram:" + ani.id());
        assertThat(gateway.bean(dev.rekap.gateway.decisions.ChatDecisions.class).all(ani.id()))
                .isEmpty();
    }

    @Test
    void theButtonToUndoGoesAfterAQuarterOfAnHourAndTheCommandStays() {
        Seller eka = gateway.seller("id");
        eka.writes("jual es teh 5000").presses("Simpan draf");
        assertThat(eka.reads("Sudah jadi.").buttons()).contains("Urungkan");

        gateway.passes(Duration.ofMinutes(16));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(eka.reads("Sudah jadi.").buttons()).containsExactly("Buka di toko"));
        eka.writes("/urungkan");
        eka.reads("Sudah diurungkan");
    }
}
