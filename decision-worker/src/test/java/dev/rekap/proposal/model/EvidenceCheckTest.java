package dev.rekap.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldEvidence.Source;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.proposal.Confidence;
import dev.rekap.proposal.PictureDescription;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.ReadableText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model's value is worth, by what the material says. */
class EvidenceCheckTest {

    private static final String CAPTION = "jual es teh manis 5rb stok 20";

    @Test
    void valueThatTheWordsConfirmIsConfident() {
        ProposedField price = field(CAPTION, "", ActionFields.PRICE, "5000", "5rb");

        assertThat(price.confidence()).isEqualTo(Confidence.NAMED);
        assertThat(price.flags()).isEmpty();
    }

    @Test
    void numberWithoutAQuoteInTheMaterialHasNoEvidence() {
        ProposedField price = field(CAPTION, "", ActionFields.PRICE, "7000", "7rb");

        assertThat(price.flags()).containsExactly(FieldFlag.NO_EVIDENCE);
        assertThat(price.confidence()).isEqualTo(Confidence.DOUBTFUL);
    }

    @Test
    void numberThatTheWordsReadOtherwiseHasBothReadings() {
        ProposedField price = field(CAPTION, "", ActionFields.PRICE, "50000", "5rb");

        assertThat(price.value()).isEqualTo("50000");
        assertThat(price.flags()).containsExactly(FieldFlag.OTHER_READING);
        assertThat(price.readings()).containsExactly("5000");
    }

    @Test
    void modelDoesNotDecideWhatAnAmbiguousPriceMeans() {
        ProposedField price = field("jual es teh 5", "", ActionFields.PRICE, "5000", "5");

        assertThat(price.flags()).containsExactly(FieldFlag.AMBIGUOUS);
        assertThat(price.readings()).containsExactly("5");
    }

    @Test
    void modelThatAnswersForAnotherProductThanTheWordsHasNoEvidence() {
        ProposedField name = field(CAPTION, "seporsi nasi goreng\n", ActionFields.NAME, "Nasi goreng", "nasi goreng");

        assertThat(name.flags()).containsExactly(FieldFlag.NO_EVIDENCE);
        assertThat(name.readings()).containsExactly("es teh manis");
    }

    @Test
    void nameThatIsOnlySeenHasItsPicture() {
        ProposedField name = field("jual 5rb", "segelas es teh", ActionFields.NAME, "Es teh", "es teh");

        assertThat(name.flags()).isEmpty();
        assertThat(name.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.source()).isEqualTo(Source.PICTURE);
            assertThat(evidence.part()).isEqualTo(1);
            assertThat(evidence.start()).isNull();
        });
    }

    @Test
    void priceOfThePictureThatTheCaptionContradictsIsFlaggedToo() {
        ProposedField price = field(CAPTION, "Rp5.500", ActionFields.PRICE, "5500", "Rp5.500");

        assertThat(price.flags()).containsExactly(FieldFlag.CONTRADICTION);
        assertThat(price.readings()).containsExactly("5000");
    }

    @ParameterizedTest
    @CsvSource({"Rp5.000, 5000", "5rb, 5000", "lima ribu, 5000", "5.000, 5000"})
    void readsPricesThatAModelDoesNotWriteInDigits(String written, String price) {
        assertThat(field(CAPTION, "", ActionFields.PRICE, written, "5rb").value())
                .isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"20, 20, ''", "2, 20, OTHER_READING", "20, banyak, NO_EVIDENCE"})
    void countsAreReadASecondTime(String value, String quote, String flag) {
        ProposedField stock = field(CAPTION, "", ActionFields.STOCK, value, quote);

        assertThat(stock.flags())
                .isEqualTo(flag.isEmpty() ? java.util.Set.of() : java.util.Set.of(FieldFlag.valueOf(flag)));
    }

    @Test
    void soldOutIsNoneLeft() {
        assertThat(field("stok es teh habis", "", ActionFields.STOCK, "0", "habis")
                        .flags())
                .isEmpty();
    }

    @Test
    void textThatNobodyWroteHasNoEvidence() {
        assertThat(field(CAPTION, "", ActionFields.CATEGORY, "Minuman", "minuman")
                        .flags())
                .containsExactly(FieldFlag.NO_EVIDENCE);
    }

    private static ProposedField field(String words, String seen, String name, String value, String quote) {
        List<PictureDescription> pictures = seen.isEmpty() ? List.of() : List.of(new PictureDescription(1, seen, seen));
        ReadMaterial material = new ReadMaterial("id", List.of(ReadableText.of(words)), List.of(), pictures);
        return new EvidenceCheck().of(material).field(name, value, quote);
    }
}
