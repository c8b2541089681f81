package dev.rekap.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.GoldenSet;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesExtractorTest {

    private static final int NAME = 0;
    private static final int ADDRESS = 1;
    private static final int QUANTITY = 2;

    private final RulesExtractor extractor = new RulesExtractor();

    @Test
    void evidenceMatchesTheTranscript() {
        for (GoldenSet.Utterance utterance : GoldenSet.load()) {
            for (ExtractedRecord extracted : read(utterance.text())) {
                for (ExtractedField field : extracted.fields()) {
                    assertThat(field.evidence().isEmpty()).isEqualTo(field.value() == null);
                    for (Evidence evidence : field.evidence()) {
                        assertThat(utterance.text().substring(evidence.start(), evidence.end()))
                                .isEqualTo(evidence.quote());
                    }
                }
            }
        }
    }

    @Test
    void flagsMissingValuesInsteadOfGuessing() {
        ExtractedRecord extracted = only("halo kak ini tono pesan tiga lusin teh botol ya");

        assertThat(extracted.fields().get(ADDRESS)).isEqualTo(ExtractedField.missing("Alamat"));
    }

    @Test
    void sumKeepsEveryAmountAsEvidence() {
        ExtractedField field = only("nama saya siti minta tiga botol teh dan dua gelas kopi")
                .fields()
                .get(QUANTITY);

        assertThat(field.value()).isEqualTo("5");
        assertThat(field.flags()).containsExactly(Flag.SUMMED);
        assertThat(field.evidence()).extracting(Evidence::quote).containsExactly("tiga botol teh", "dua gelas kopi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nama saya siti pesan kolak sama es cendol masing-masing dua gelas",
                "nama saya siti pesan kolak sama es cendol dua gelas masing masing",
                "nama saya siti pesan es teh dua gelas per orang"
            })
    void doubtsAnAmountForEach(String text) {
        ExtractedField field = only(text).fields().get(QUANTITY);

        assertThat(field.value()).isEqualTo("2");
        assertThat(field.flags()).containsExactly(Flag.LOW_CONFIDENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nama saya siti pesan lima gluprut es teh",
                "nama saya siti pesan sekitar lima es teh",
                "nama saya siti pesan lima puluhan es teh",
                "nama saya siti pesan lima atau enam es teh",
                "nama saya siti pesan 5-6 es teh",
                "nama saya siti pesan bukan empat lima es teh",
                "nama saya siti pesan lima es teh tiga kopi jadi totalnya sembilan",
                "nama saya siti total lima es teh eh total enam es teh",
                "nama saya siti pesan lima es teh kemarin",
                "nama saya siti pesan lima es teh bonus satu",
                "nama saya siti pesan lima es teh batal",
                "nama saya siti pesan es teh lima dua ribu",
                "Bu Siti 5, Pak Budi 3"
            })
    void doubtsAnAmountBesideWhatIsNotExplained(String text) {
        ExtractedField field = read(text).getFirst().fields().get(QUANTITY);

        assertThat(field.value()).isNotNull();
        assertThat(field.flags()).contains(Flag.LOW_CONFIDENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "nama saya siti pesan dua atau tiga botol teh, 2, 3",
        "nama saya siti pesan 10-15 botol teh, 10, 15",
        "nama saya siti pesan 2 dus x 24 teh gelas, 48, 2",
        "nama saya siti pesan tiga dus isi dua puluh empat, 72, 3",
        "nama saya siti pesan tiga es teh dua kopi totalnya enam, 6, 5"
    })
    void keepsBothReadingsOfAnAmountThatIsOpen(String text, String value, String other) {
        ExtractedField field = only(text).fields().get(QUANTITY);

        assertThat(field.value()).isEqualTo(value);
        assertThat(field.otherReading()).isEqualTo(other);
        assertThat(field.flags()).contains(Flag.LOW_CONFIDENCE, Flag.OTHER_READING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nama saya siti pesan 1.5 lusin teh                              | 18
            nama saya siti pesan 2 x 12 botol teh                           | 24
            nama saya siti pesan tiga lusin kurang dua es teh               | 34
            nama saya siti pesan es teh tiga kopi dua eh kopinya nggak jadi | 3
            nama saya siti pesan es teh dua kopi tiga yang tiga tadi jadi lima | 7
            nama saya siti total sepuluh ya enam es teh empat kopi          | 10
            nama saya siti pesan es teh lima yang dua manis yang tiga tawar | 5
            nama saya siti pesan esteh dua esjeruk tiga                     | 5
            nama saya siti pesan seteko es teh                              | 1
            """)
    void readsAmountsByKind(String text, String value) {
        ExtractedField field = only(text).fields().get(QUANTITY);

        assertThat(field.value()).isEqualTo(value);
        assertThat(field.flags()).doesNotContain(Flag.LOW_CONFIDENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bu Ani 3",
                "atas nama siti es teh lima batal",
                "pak budi tadi pesan lima yang datang cuma empat",
                "bu ani es teh dua bu eni sama juga"
            })
    void nameWithANumberIsAlwaysARecord(String text) {
        assertThat(read(text))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.fields().get(NAME).value()).isNotNull());
    }

    @Test
    void denialReachesOnlyWhatFollowsIt() {
        ExtractedRecord extracted = only("pesan kopi dua es ya bukan panas atas nama doni");

        assertThat(extracted.fields().get(NAME).value()).isEqualTo("Doni");
    }

    @Test
    void orderIsOfWhoSpeaksAndNotOfWhoIsSpokenTo() {
        ExtractedRecord extracted = only("mas joko es tehnya satu ya saya bu tutik jalan banda nomor empat");

        assertThat(extracted.fields())
                .extracting(ExtractedField::value)
                .containsExactly("Tutik", "Jalan Banda nomor 4", "1");
    }

    @Test
    void doubtsAnAddressBesideItsOwnWords() {
        ExtractedField field = only("nama saya siti pesan dua es teh ke griya asri blok c nomor tujuh")
                .fields()
                .get(ADDRESS);

        assertThat(field.value()).isEqualTo("blok C nomor 7");
        assertThat(field.flags()).contains(Flag.LOW_CONFIDENCE);
    }

    @Test
    void correctionIsFlaggedAndReplacesTheValue() {
        ExtractedField field =
                only("nama saya siti pesan lima, eh bukan, enam botol").fields().get(QUANTITY);

        assertThat(field.value()).isEqualTo("6");
        assertThat(field.flags()).containsExactly(Flag.CORRECTED);
        assertThat(field.evidence()).extracting(Evidence::quote).containsExactly("enam botol");
    }

    @Test
    void flagsACorrectedHouseNumber() {
        ExtractedField field = only("nama wulan alamat jalan pemuda nomor tiga eh bukan lima pesan empat gelas")
                .fields()
                .get(ADDRESS);

        assertThat(field.value()).isEqualTo("Jalan Pemuda nomor 5");
        assertThat(field.flags()).containsExactly(Flag.CORRECTED);
    }

    @Test
    void nameAfterACueHasHigherConfidence() {
        double cued = only("atas nama siti pesan dua botol").fields().get(NAME).confidence();
        ExtractedField placed =
                only("siti jalan melati nomor tiga dua botol").fields().get(NAME);

        assertThat(cued).isGreaterThan(placed.confidence());
        assertThat(placed.flags()).containsExactly(Flag.LOW_CONFIDENCE);
    }

    @Test
    void readsColumnsByRole() {
        Columns columns =
                Columns.parse("Customer; Delivery address; Qty:integer; HP:phone; Tanggal kirim:date; Catatan");

        ExtractedRecord extracted = read(
                        "atas nama siti alamat jalan melati nomor tiga pesan dua botol hp nol delapan satu dua tiga"
                                + " empat lima enam",
                        columns)
                .getFirst();

        assertThat(extracted.fields())
                .extracting(ExtractedField::value)
                .containsExactly("Siti", "Jalan Melati nomor 3", "2", "08123456", null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total Bayar:integer",
                "Nama Jalan",
                "Nama Toko",
                "Jumlah Uang:integer",
                "Alamat Email",
                "Tanggal Kirim"
            })
    void columnThatOnlyResemblesAKnownOneStaysEmpty(String column) {
        String said = "atas nama siti alamat jalan melati nomor tiga pesan dua botol";

        assertThat(read(said, Columns.parse(column))
                        .getFirst()
                        .fields()
                        .getFirst()
                        .value())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Nama Pelanggan, Siti",
        "Alamat pengiriman, Jalan Melati nomor 3",
        "Alamat lengkap penerima, Jalan Melati nomor 3",
        "Jumlah pesanan:integer, 2",
        "Total minuman:integer, 2",
        "Banyaknya botol:integer, 2"
    })
    void columnIsKnownByAllOfItsWords(String column, String expected) {
        String said = "atas nama siti alamat jalan melati nomor tiga pesan dua botol";

        assertThat(read(said, Columns.parse(column))
                        .getFirst()
                        .fields()
                        .getFirst()
                        .value())
                .isEqualTo(expected);
    }

    @Test
    void quantityColumnCountsFoodToo() {
        String text = "atas nama siti pesan dua bungkus nasi goreng dan tiga gelas es teh";

        assertThat(read(text, Columns.parse("Nama; Jumlah:integer"))
                        .getFirst()
                        .fields()
                        .get(1)
                        .value())
                .isEqualTo("5");
        assertThat(only(text).fields().get(QUANTITY).value()).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({
        "hp 0812-3456-7890, 081234567890",
        "nomor wa saya +62 812 3456 7890, +6281234567890",
        "telepon nol delapan satu satu dua dua tiga tiga, 08112233",
        "081234567890, 081234567890"
    })
    void readsSpokenAndWrittenTelephoneNumbers(String said, String expected) {
        List<ExtractedRecord> records =
                read("nama saya siti pesan dua botol " + said, Columns.parse("Nama; Telepon:phone; Jumlah:integer"));

        assertThat(records.getFirst().fields())
                .extracting(ExtractedField::value)
                .containsExactly("Siti", expected, "2");
    }

    @Test
    void readsDeterministically() {
        RulesExtractor other = new RulesExtractor();
        for (GoldenSet.Utterance utterance : GoldenSet.load()) {
            assertThat(read(utterance.text()))
                    .isEqualTo(other.extract(transcript(utterance.text()), Columns.DEFAULT)
                            .value());
        }
    }

    @Test
    void survivesShuffledWords() {
        Random random = new Random(7);
        List<String> words = GoldenSet.load().stream()
                .flatMap(utterance -> List.of(utterance.text().split(" ")).stream())
                .toList();
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = 0; i < 40; i++) {
                text.append(' ').append(words.get(random.nextInt(words.size())));
            }
            assertThatCode(() -> read(text.toString())).as(text.toString()).doesNotThrowAnyException();
        }
    }

    @Test
    @Timeout(30)
    void readsAHundredThousandWordsInLinearTime() {
        String order = "terus satu lagi atas nama siti jalan melati nomor tiga pesan lima eh bukan enam botol teh ";
        read(order.repeat(1_000));

        long few = millis(order.repeat(600));
        long many = millis(order.repeat(6_000));

        assertThat(many).isLessThan(Math.max(10 * few * 5, Duration.ofSeconds(8).toMillis()));
    }

    @Test
    @Timeout(30)
    void readsEndlessRepetitionsInLinearTime() {
        for (String word :
                List.of("dua ", "eh ", "jalan ", "es ", "pak ", "nol ", "di ", "nomor ", "satu lagi ", "siti ", "1")) {
            assertThatCode(() -> read(word.repeat(100_000))).doesNotThrowAnyException();
        }
    }

    private long millis(String text) {
        long start = System.nanoTime();
        read(text);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private ExtractedRecord only(String text) {
        List<ExtractedRecord> records = read(text);
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private List<ExtractedRecord> read(String text) {
        return read(text, Columns.DEFAULT);
    }

    private List<ExtractedRecord> read(String text, Columns columns) {
        return extractor.extract(transcript(text), columns).value();
    }

    private static Transcript transcript(String text) {
        return new Transcript(text, "id", "test", 0, List.of());
    }
}
