package dev.rekap.contracts.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final ReportId REPORT = ReportId.parse("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    @Test
    void sameContentInTheSameReportIsTheSameFile() {
        assertThat(FileId.of(REPORT, "ab")).isEqualTo(FileId.of(REPORT, "ab"));
        assertThat(FileId.of(REPORT, "ab")).isNotEqualTo(FileId.of(REPORT, "cd"));
        assertThat(FileId.of(REPORT, "ab")).isNotEqualTo(FileId.of(ReportId.random(), "ab"));
    }

    @Test
    void fileIdsStayWhatTheyWereSinceBlobsLieUnderThem() {
        assertThat(FileId.of(REPORT, "ab")).hasToString("1e37c45e-f6f5-3c3b-b05b-8e440dc3b0b6");
    }

    @Test
    void idsReadWhatTheyPrint() {
        assertThat(ReportId.parse(REPORT.toString())).isEqualTo(REPORT);
        FileId file = FileId.of(REPORT, "ab");
        assertThat(FileId.parse(file.toString())).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "7d444840-9dc0-11d1-b245-5ffdce74fadz", "../../etc/passwd", "' or 1=1"})
    void whatIsNoUuidIsNoId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportId.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> FileId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "toko-siti", "tg:12345", "siti@toko.id", "Ñandú_1"})
    void userIdsAreShortPlainNames(String text) {
        assertThat(new UserId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "..\\x", "a\u0000b", "a\nb", "<b>", "a'b"})
    void userIdsHoldNothingThatCouldBeAPathOrMarkup(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(text));
    }

    @Test
    void userIdsEndAt64Characters() {
        assertThat(new UserId("a".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId("a".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId("a".repeat(10_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "../a", "a/../b", "a/./b", "a b", "a\u0000", ".hidden"})
    void blobKeysAreNoPathsOutOfTheStore(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BlobKey(text));
    }

    @Test
    void blobKeysEndAt512Characters() {
        assertThat(new BlobKey("a".repeat(512)).value()).hasSize(512);
        assertThatIllegalArgumentException().isThrownBy(() -> new BlobKey("a".repeat(513)));
    }
}
