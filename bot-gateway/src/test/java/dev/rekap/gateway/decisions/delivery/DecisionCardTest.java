package dev.rekap.gateway.decisions.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.FieldEvidence.Source;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.contracts.decisions.Receipt;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecision.Stage;
import dev.rekap.gateway.decisions.ChatDecision.View;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionCardTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final DecisionId DECISION = DecisionId.parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    @Test
    void everyValueSaysWhereItComesFrom() {
        DecidedAction draft = action(
                ActionFields.WOOCOMMERCE_DRAFT,
                List.of(new FieldChange(ActionFields.PRICE, null, "5000")),
                field(ActionFields.NAME, "Es teh", evidence(Source.TEXT, null, "es teh", null)),
                field(ActionFields.PRICE, "5000", evidence(Source.TRANSCRIPT, 2, "lima ribu", 63.4)),
                field(ActionFields.STOCK, "10", evidence(Source.PICTURE, 1, "10 pcs", null)),
                field(ActionFields.CATEGORY, "Minuman", FieldEvidence.ofPerson()),
                field(ActionFields.DESCRIPTION, "Segar", evidence(Source.WRITTEN, null, null, null)));

        assertThat(text("id", changed(DecisionState.PROPOSED, draft)))
                .contains("Draf produk baru")
                .contains("• Nama: Es teh (dari tulisanmu “es teh”)")
                .contains("• Harga: Rp 5.000 (dari rekaman di 1:03 “lima ribu”)")
                .contains("• Stok: 10 (dari gambar 1 “10 pcs”)")
                .contains("• Kategori: Minuman (dari jawabanmu)")
                .contains("• Deskripsi: Segar (disusun otomatis)");
        assertThat(text("en", changed(DecisionState.PROPOSED, draft)))
                .contains("• Price: Rp 5,000 (from the recording at 1:03 “lima ribu”)")
                .contains("• Description: Segar (written automatically)");
    }

    @Test
    void aChangeSaysWhatWasBeforeAndDoubtsAreInWords() {
        DecidedAction update = action(
                ActionFields.WOOCOMMERCE_UPDATE,
                List.of(new FieldChange(ActionFields.PRICE, "5000", "60000")),
                new ProposedField(
                        ActionFields.PRICE,
                        "60000",
                        0.4,
                        List.of(),
                        Set.of(FieldFlag.OUT_OF_RANGE, FieldFlag.NO_EVIDENCE),
                        List.of("6000")));

        assertThat(text("id", changed(DecisionState.PROPOSED, update)))
                .contains("• Harga: Rp 5.000 → Rp 60.000")
                .contains("⚠ tidak ditemukan di kirimanmu, tolong dicek")
                .contains("⚠ jauh berbeda dari yang biasa di toko: Rp 6.000")
                .contains("Catatan: gambarnya tidak dilihat, hanya tulisannya yang dibaca.")
                .contains("Biaya membaca: Rp 12");
        assertThat(text("en", changed(DecisionState.PROPOSED, update)))
                .contains("• Price: Rp 5,000 → Rp 60,000", "⚠ far from what the shop usually has: Rp 6,000");
    }

    @Test
    void untilTheShopWasLookedAtTheCardSaysSo() {
        DecidedAction draft = action(ActionFields.WOOCOMMERCE_DRAFT, List.of(), field(ActionFields.NAME, "Es teh"));

        assertThat(text("id", changed(DecisionState.PROPOSED, draft))).startsWith("Tokonya sedang saya cek…");
        assertThat(text("id", changed(DecisionState.PROPOSED, action(ActionFields.REPLY, List.of()))))
                .startsWith("Ini yang akan saya kerjakan:");
    }

    @ParameterizedTest
    @CsvSource({
        "woocommerce.draft, Simpan draf",
        "woocommerce.update, Ubah di toko",
        "ledger.row, Catat",
        "a.kind.of.tomorrow, Kerjakan"
    })
    void theFirstButtonIsCalledByWhatItDoes(String kind, String label) {
        DecisionChanged changed =
                changed(DecisionState.PROPOSED, action(kind, List.of(new FieldChange("price", null, "5000"))));

        assertThat(labels(message("id", changed, View.MAIN))).containsExactly(label, "Ubah", "Lihat rencana", "Batal");
    }

    @Test
    void nothingCanBeApprovedBeforeTheShopWasLookedAt() {
        DecisionChanged unplanned = changed(DecisionState.PROPOSED, action(ActionFields.WOOCOMMERCE_DRAFT, List.of()));

        assertThat(labels(message("id", unplanned, View.MAIN))).containsExactly("Ubah", "Lihat rencana", "Batal");
        assertThat(labels(message("id", unplanned, View.PLAN))).containsExactly("Kembali");
    }

    @ParameterizedTest
    @EnumSource(DecisionState.class)
    void everyStateIsSaidInBothLanguagesAndFits(DecisionState state) {
        DecidedAction draft = action(
                ActionFields.WOOCOMMERCE_DRAFT,
                List.of(),
                field(ActionFields.NAME, "x".repeat(5000)),
                field(ActionFields.DESCRIPTION, "🧋".repeat(3000)));

        for (View view : View.values()) {
            for (String language : List.of("id", "en")) {
                OutgoingMessage card = message(language, changed(state, draft, draft), view);
                assertThat(card.text()).isNotBlank().hasSizeLessThanOrEqualTo(OutgoingMessage.MAX_TEXT);
                assertThat(card.buttons().stream().flatMap(List::stream))
                        .allSatisfy(button -> assertThat(button.data().getBytes(StandardCharsets.UTF_8))
                                .hasSizeLessThanOrEqualTo(64));
            }
        }
        assertThat(text("id", changed(state))).isNotEqualTo(text("en", changed(state)));
    }

    @Test
    void whatIsNotKnownIsSaidAsNotKnown() {
        DecisionChanged changed = changed(DecisionState.UNKNOWN, action(ActionFields.WOOCOMMERCE_DRAFT, List.of()));

        assertThat(message("id", changed, View.MAIN).buttons()).isEmpty();
        assertThat(text("id", changed)).startsWith("Belum pasti sudah jadi atau belum");
    }

    @Test
    void aFailureSaysWhyAndMayBeTriedAgainIfItWasProposed() {
        DecisionChanged failed = changed(
                DecisionState.FAILED,
                new DecidedAction(
                        new ProposedAction(1, ActionFields.WOOCOMMERCE_DRAFT, List.of(), List.of()),
                        ActionState.NOT_DONE,
                        List.of(),
                        null,
                        FailureCode.SHOP_UNAVAILABLE));

        assertThat(text("id", failed)).startsWith("Tidak jadi: toko sedang tidak bisa dihubungi.");
        assertThat(labels(message("id", failed, View.MAIN))).containsExactly("Coba lagi", "Batal");
    }

    @Test
    void aLinkThatIsNoAddressMakesNoButton() {
        for (String link : List.of("javascript:alert(1)", "not a link", "ftp://x/y", "https:///")) {
            assertThat(labels(message("id", changed(DecisionState.DONE, done(link)), View.MAIN)))
                    .as(link)
                    .containsExactly("Urungkan");
        }
        assertThat(labels(message("id", changed(DecisionState.DONE, done("https://toko.example/1")), View.MAIN)))
                .containsExactly("Urungkan", "Buka di toko");
    }

    private static DecidedAction done(String link) {
        return new DecidedAction(
                new ProposedAction(1, ActionFields.WOOCOMMERCE_DRAFT, List.of(), List.of()),
                ActionState.DONE,
                List.of(),
                new Receipt("7", link, List.of(new ActionField("name", "Es teh")), List.of(), NOW),
                null);
    }

    private static DecidedAction action(String kind, List<FieldChange> changes, ProposedField... fields) {
        return new DecidedAction(
                new ProposedAction(1, kind, List.of(fields), List.of()), ActionState.PROPOSED, changes, null, null);
    }

    private static ProposedField field(String name, String value, FieldEvidence... evidence) {
        return new ProposedField(name, value, 1, List.of(evidence), Set.of(), List.of());
    }

    private static FieldEvidence evidence(
            Source source, @Nullable Integer part, @Nullable String quote, @Nullable Double at) {
        return new FieldEvidence(source, part, quote, null, null, at, at);
    }

    private static DecisionChanged changed(DecisionState state, DecidedAction... actions) {
        return new DecisionChanged(
                DECISION,
                new UserId("telegram:7"),
                null,
                3,
                state,
                false,
                "rules",
                List.of(actions),
                "abc",
                null,
                Collections.singleton(Notice.PICTURES_NOT_LOOKED_AT),
                null,
                new BigDecimal("12"),
                "IDR",
                NOW.plus(Duration.ofHours(24)),
                null);
    }

    private static String text(String language, DecisionChanged changed) {
        return message(language, changed, View.MAIN).text();
    }

    private static OutgoingMessage message(String language, DecisionChanged changed, View view) {
        ChatDecision decision = new ChatDecision(
                DECISION,
                new Recipient(7, 0, 7, Locale.of(language)),
                1,
                null,
                "jual",
                false,
                Stage.CLOSED,
                NOW,
                NOW,
                1,
                1,
                1,
                view,
                0,
                null,
                changed);
        return DecisionCard.message(decision, NOW, JAKARTA);
    }

    private static List<String> labels(OutgoingMessage message) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .map(Button::label)
                .toList();
    }
}
