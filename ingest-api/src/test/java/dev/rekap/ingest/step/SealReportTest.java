package dev.rekap.ingest.step;

import static dev.rekap.ingest.step.IngestFixture.OTHER;
import static dev.rekap.ingest.step.IngestFixture.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.bus.PublishException;
import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.ingest.RefusedException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealReportTest {

    @TempDir
    private Path directory;

    private IngestFixture ingest;

    @BeforeEach
    void start() {
        ingest = new IngestFixture(directory);
    }

    @Test
    void theManifestHoldsEveryFileInUploadOrder() {
        ingest.accept().accept(ingest.upload(ingest.file("z", "1"), ingest.file("a", "2")));
        ingest.accept().accept(ingest.upload(ingest.file("m", "3")));

        ReportSealed sealed = seal();

        assertThat(ingest.sealedNames()).containsExactly("z", "a", "m");
        assertThat(sealed.settings().userId()).isEqualTo(SELLER);
    }

    @Test
    void repeatedSealPublishesTheSameManifest() {
        ingest.accept().accept(ingest.upload(ingest.file("a", "1")));

        assertThat(seal()).isEqualTo(seal());
        assertThat(ingest.sealedNames()).containsExactly("a");
    }

    @Test
    void sealThatTheBrokerDidNotConfirmIsRepeated() {
        ingest.accept().accept(ingest.upload(ingest.file("a", "1")));
        ingest.brokerRefuses = true;
        assertThatThrownBy(this::seal).isInstanceOf(PublishException.class);

        ingest.brokerRefuses = false;
        seal();

        assertThat(ingest.sealedNames()).containsExactly("a");
    }

    @Test
    void aReportWithoutContentIsNotSealed() {
        ingest.store.beforePut("audio", () -> assertRefused(OrderProblem.EMPTY_REPORT));

        ingest.accept().accept(ingest.upload(ingest.file("a", "1")));

        assertThat(seal().files()).hasSize(1);
    }

    @Test
    void reportThatWasNeverOpenedIsNotFound() {
        assertRefused(OrderProblem.REPORT_NOT_FOUND);
    }

    @Test
    void aClosedReportIsNotSealed() {
        ingest.accept().accept(ingest.upload(ingest.file("a", "1")));
        ingest.close();

        assertRefused(OrderProblem.REPORT_CLOSED);
    }

    @Test
    void anotherUsersReportIsNotSealed() {
        ingest.accept().accept(ingest.upload(ingest.file("a", "1")));

        assertThatThrownBy(() -> ingest.seal().seal(ingest.report, OTHER::equals))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(OrderProblem.REPORT_NOT_FOUND));
    }

    private ReportSealed seal() {
        return ingest.seal().seal(ingest.report, SELLER::equals);
    }

    private void assertRefused(ProblemCode code) {
        assertThatThrownBy(this::seal)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
