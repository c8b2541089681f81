package dev.rekap.contracts.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final ReportSettings SETTINGS = new ReportSettings(new UserId("toko"), Columns.DEFAULT, "id", null);
    private static final ReportId REPORT = ReportId.random();
    private static final AudioFile FILE = new AudioFile(FileId.of(REPORT, "ab"), "a.ogg", "audio/ogg", 1, "ab", 1);

    @Test
    void secretsArePrintedAsStars() {
        assertThat(new Secret("s3cr3t"))
                .hasToString("*****")
                .extracting(Secret::reveal)
                .isEqualTo("s3cr3t");
        assertThat(new Secret(" "))
                .hasToString("(none)")
                .extracting(Secret::isBlank)
                .isEqualTo(true);
    }

    @Test
    void confidenceIsAShareOfOne() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ExtractedField("Nama", "Siti", wrong, List.of(), Set.of()));
        }
    }

    @Test
    void aMissingValueIsEmptyAndFlagged() {
        ExtractedField field = ExtractedField.missing("Nama");

        assertThat(field.value()).isNull();
        assertThat(field.flags()).containsExactly(Flag.MISSING);
    }

    @Test
    void evidenceQuotesTheTranscript() {
        assertThat(Evidence.of("nama saya siti", 10, 14).quote()).isEqualTo("siti");
    }

    @Test
    void versionsStartAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileTask(REPORT, 0, SETTINGS, FILE));
    }

    @Test
    void aFactOfAFileIsAFactOfItsReport() {
        FileTask task = new FileTask(REPORT, 1, SETTINGS, FILE);

        assertThat(new AudioStored(task, Instant.EPOCH).reportId()).isEqualTo(REPORT);
    }

    @Test
    void aTranscriptHasWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Transcript(" ", "id", "openai", 1, List.of()));
    }

    @Test
    void recordsExtractedAreAtLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RecordsExtracted(new FileTask(REPORT, 1, SETTINGS, FILE), List.of(), "openai", "rules", 1));
    }

    @Test
    void aSealedReportHasFiles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportSealed(REPORT, SETTINGS, List.of(), Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENGINE", "EXTRACTOR"})
    void aRefusedKeyIsNoMatterOfTheUsers(String provider) {
        for (Locale locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
            assertThat(FailureCode.valueOf(provider + "_UNAUTHORIZED").text(locale))
                    .isEqualTo(FailureCode.valueOf(provider + "_UNAVAILABLE").text(locale));
        }
    }

    @Test
    void detailsForTheOperatorAreCutAt500Characters() {
        FileTask task = new FileTask(REPORT, 1, SETTINGS, FILE);

        assertThat(new FileFailed(task, FailureCode.INTERNAL_ERROR, Stage.EXTRACTION, "x".repeat(600)).detail())
                .hasSize(500);
    }
}
