package dev.rekap.proposal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.proposal.Confidence;
import dev.rekap.proposal.Proposal;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.ReadablePicture;
import dev.rekap.proposal.ReadableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesDeciderTest {

    private final RulesDecider decider = new RulesDecider();

    @Test
    void everyValueHasItsWordsAndTheirPlace() {
        String text = "tolong jual Es Teh Manis Rp5.000,- stok 20 kategori Minuman #dingin ya";

        ProposedAction action = only(text);

        assertThat(action.kind()).isEqualTo(ActionFields.WOOCOMMERCE_DRAFT);
        assertThat(action.fields())
                .extracting(ProposedField::name)
                .containsExactly("name", "price", "stock", "category", "tags");
        assertThat(action.fields()).allSatisfy(field -> {
            assertThat(field.flags()).isEmpty();
            assertThat(field.evidence()).singleElement().satisfies(evidence -> {
                int start = Objects.requireNonNull(evidence.start());
                int end = Objects.requireNonNull(evidence.end());
                assertThat(evidence.quote()).isEqualTo(text.substring(start, end));
            });
        });
        assertThat(quotes(action)).containsExactly("Es Teh Manis", "Rp5.000", "stok 20", "Minuman", "dingin");
    }

    @ParameterizedTest
    @CsvSource({
        "Rp 5.000, 5000",
        "'Rp. 5.000,-', 5000",
        "5k, 5000",
        "5 ribu, 5000",
        "'7,5rb', 7500",
        "12500, 12500",
        "goceng, 5000",
        "dua belas ribu lima ratus, 12500",
        "1jt, 1000000",
        "'1,25 juta', 1250000",
        "500 perak, 500"
    })
    void readsPricesAsSellersWriteThem(String written, String price) {
        ProposedField field = field(only("jual kopi susu " + written), ActionFields.PRICE);

        assertThat(field.value()).isEqualTo(price);
        assertThat(field.flags()).isEmpty();
        assertThat(field.confidence()).isGreaterThanOrEqualTo(Confidence.CONFIDENT);
    }

    @ParameterizedTest
    @CsvSource({
        "jual es teh 5, 5000, 5",
        "jual nasi kuning 150, 150000, 150",
        "jual cilok 7rb5, 7500, 7005",
        "harga es teh 6, 6000, 6"
    })
    void offersTheReadingsOfAnAmbiguousPrice(String text, String likely, String other) {
        ProposedField price = field(only(text), ActionFields.PRICE);

        assertThat(price.value()).isEqualTo(likely);
        assertThat(price.readings()).containsExactly(other);
        assertThat(price.flags()).containsExactly(FieldFlag.AMBIGUOUS);
        assertThat(price.confidence()).isLessThan(Confidence.CONFIDENT);
    }

    @ParameterizedTest
    @CsvSource({
        "jual es teh 5.000 dan 10.000, 10000, 5000",
        "jual bakso urat 15.000-20.000, 20000, 15000",
        "jual bakso 15-20rb, 20000, 15000",
        "jual permen 3 seribu, 1000, 3000"
    })
    void offersAllPricesOfOneProduct(String text, String last, String other) {
        ProposedField price = field(only(text), ActionFields.PRICE);

        assertThat(price.value()).isEqualTo(last);
        assertThat(price.readings()).containsExactly(other);
        assertThat(price.flags()).containsExactly(FieldFlag.AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "'jual es teh 5rb stok banyak', es teh, 5000",
        "'jual es teh 5000 stok banyak', es teh, 5000",
        "'jual es teh Rp. 5.000,- / gelas', es teh, 5000",
        "'jual es teh 5rb hubungi 081234567890', es teh, 5000",
        "'jual es teh 5rb jangan lupa ya', es teh, 5000",
        "'jual hp samsung a14 2jt', hp samsung a14, 2000000"
    })
    void wordsBesideAPriceDoNotTakeItAway(String text, String name, String price) {
        ProposedAction action = only(text);

        assertThat(field(action, ActionFields.NAME).value()).isEqualTo(name);
        assertThat(field(action, ActionFields.PRICE).value()).isEqualTo(price);
        assertThat(action.field(ActionFields.STOCK)).isEmpty();
    }

    @Test
    void listOfStocksIsAListOfUpdates() {
        assertThat(decide("stok: es teh 20, es jeruk 15, kopi habis", 0).actions())
                .extracting(
                        action -> field(action, ActionFields.NAME).value(),
                        action -> field(action, ActionFields.STOCK).value())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("es teh", "20"),
                        org.assertj.core.api.Assertions.tuple("es jeruk", "15"),
                        org.assertj.core.api.Assertions.tuple("kopi", "0"));
    }

    @Test
    void variantAloneIsNoConfidentName() {
        ProposedField name =
                field(decide("jual es teh kecil 5rb besar 8rb", 0).actions().get(1), ActionFields.NAME);

        assertThat(name.flags()).containsExactly(FieldFlag.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jual es teh -5000", "jual es teh 5000000000", "jual es teh 0 rupiah"})
    void flagsAbsurdPrices(String text) {
        assertThat(field(only(text), ActionFields.PRICE).flags()).contains(FieldFlag.OUT_OF_RANGE, FieldFlag.AMBIGUOUS);
    }

    @Test
    void dashBetweenNameAndPriceIsNoMinus() {
        ProposedField price = field(only("jual es teh - 5000"), ActionFields.PRICE);

        assertThat(price.value()).isEqualTo("5000");
        assertThat(price.flags()).isEmpty();
    }

    @Test
    void asksForAPriceThatWasNotNamed() {
        ProposedField price = field(only("jual nasi uduk"), ActionFields.PRICE);

        assertThat(price.value()).isNull();
        assertThat(price.flags()).containsExactly(FieldFlag.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"naikin harga es teh 1000", "tambah stok es teh 10", "stok es teh tambah 10"})
    void doubtsWhatOnlySaysByHowMuchItChanges(String text) {
        ProposedAction action = only(text);

        assertThat(action.kind()).isEqualTo(ActionFields.WOOCOMMERCE_UPDATE);
        assertThat(action.fields())
                .anySatisfy(field -> assertThat(field.flags()).contains(FieldFlag.AMBIGUOUS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "🍓🍓🍓",
                "!!!",
                "5000",
                "rp",
                "stok",
                "harga",
                "kategori",
                "#",
                "catat:",
                "es teh berapa?",
                "jangan jual es teh 5rb",
                "hapus semua produk",
                "ganti semua harga jadi 1000",
                "kemarin laku 20 es teh"
            })
    void findsNothingToDo(String text) {
        assertThat(decide(text, 0).actions()).isEmpty();
    }

    @Test
    void listOfProductsIsAListOfActions() {
        Proposal proposal = decide("jual:\n1. es teh 5rb\n2. es jeruk 7rb stok 4\n3. kopi 6rb\nkategori minuman", 0);

        assertThat(proposal.actions())
                .extracting(
                        ProposedAction::number,
                        action -> field(action, ActionFields.NAME).value(),
                        action -> field(action, ActionFields.CATEGORY).value())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1, "es teh", "minuman"),
                        org.assertj.core.api.Assertions.tuple(2, "es jeruk", "minuman"),
                        org.assertj.core.api.Assertions.tuple(3, "kopi", "minuman"));
        assertThat(proposal.notices()).isEmpty();
    }

    @Test
    void endlessListIsCutAndSaysSo() {
        Proposal proposal = decide("jual " + "es teh 5rb, ".repeat(Proposal.MOST_ACTIONS + 5), 0);

        assertThat(proposal.actions()).hasSize(Proposal.MOST_ACTIONS);
        assertThat(proposal.notices()).containsExactly(Notice.TEXT_CUT);
    }

    @Test
    void onePictureEachGoesWithAsManyDraftsAndNoneWithOthers() {
        assertThat(decide("jual es teh 5rb, es jeruk 7rb", 2).actions())
                .extracting(ProposedAction::pictures)
                .containsExactly(List.of(1), List.of(2));
        assertThat(decide("jual es teh 5rb, es jeruk 7rb", 3).actions())
                .extracting(ProposedAction::pictures)
                .containsExactly(List.of(), List.of());
        assertThat(decide("jual es teh 5rb", 3).actions().getFirst().pictures()).containsExactly(1, 2, 3);
        assertThat(decide("harga es teh 6rb", 1).actions().getFirst().pictures())
                .isEmpty();
    }

    @Test
    void saysThatItDidNotLookAtPictures() {
        assertThat(decide("jual es teh 5rb", 1).notices()).containsExactly(Notice.PICTURES_NOT_LOOKED_AT);
    }

    @Test
    void nameWithoutAVerbIsADraftOnlyBesideAPicture() {
        assertThat(decide("Es teh manis 5rb", 1).actions()).hasSize(1);
        assertThat(decide("Es teh manis 5rb", 0).actions()).isEmpty();
    }

    @Test
    void longSentenceIsNoConfidentName() {
        ProposedField name = field(
                only("jual rumah tinggal dua lantai dekat pasar besar yang baru selesai dibangun 5rb"),
                ActionFields.NAME);

        assertThat(name.confidence()).isLessThan(Confidence.CONFIDENT);
    }

    @Test
    @Timeout(20)
    void longestTextIsReadInTime() {
        assertThat(decide("jual es teh lima ribu dan ".repeat(384), 0).actions())
                .hasSizeLessThanOrEqualTo(Proposal.MOST_ACTIONS);
        assertThat(decide("stok 20 ".repeat(1250), 0).actions()).hasSizeLessThanOrEqualTo(Proposal.MOST_ACTIONS);
        assertThat(decide("1 ".repeat(5000), 0).actions()).isEmpty();
    }

    private ProposedAction only(String text) {
        List<ProposedAction> actions = decide(text, 0).actions();
        assertThat(actions).as(text).hasSize(1);
        return actions.getFirst();
    }

    private Proposal decide(String text, int pictures) {
        List<ReadablePicture> list = new ArrayList<>();
        for (int part = 1; part <= pictures; part++) {
            list.add(new ReadablePicture(part, new byte[0]));
        }
        List<ReadableText> texts = text.isBlank() ? List.of() : List.of(ReadableText.of(text));
        return decider.decide(new ReadMaterial("id", texts, list, List.of())).value();
    }

    private static ProposedField field(ProposedAction action, String name) {
        return action.field(name).orElseThrow();
    }

    private static List<String> quotes(ProposedAction action) {
        return action.fields().stream()
                .flatMap(field -> field.evidence().stream())
                .map(FieldEvidence::quote)
                .map(Objects::requireNonNull)
                .collect(Collectors.toList());
    }
}
