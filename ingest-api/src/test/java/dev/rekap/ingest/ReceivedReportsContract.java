package dev.rekap.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.ReceivedFile.State;
import dev.rekap.ingest.ReceivedReports.Unpublished;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ReceivedReports} does. */
public abstract class ReceivedReportsContract {

    /** So far away that a service on the same database finds nothing due. */
    private static final Instant NOW = Instant.parse("2126-11-21T10:00:00.123Z");

    private static final ReportSettings SETTINGS =
            new ReportSettings(new UserId("toko"), Columns.parse("Nama; Jumlah:integer"), "id", null);

    private final ReportId id = ReportId.random();

    /** Empty, or with reports of others. */
    protected abstract ReceivedReports reports();

    @Test
    void aReportIsReadAsItWasAdded() {
        ReceivedReport report = new ReceivedReport(
                id,
                Optional.of(SETTINGS),
                Optional.of(NOW),
                false,
                List.of(file("pesanan 録音 \uD83C\uDF75.ogg", State.PUBLISHED)));

        reports().add(report, NOW);
        reports().add(ReceivedReport.opened(id, SETTINGS), NOW);

        assertThat(reports().find(id)).contains(report);
        assertThat(reports().find(ReportId.random())).isEmpty();
    }

    @Test
    void registeredFilesHaveTheirPlace() {
        open();

        assertThat(register("a", "b"))
                .hasValueSatisfying(report -> assertThat(report.files()).hasSize(2));

        assertThat(reports().find(id).orElseThrow().files())
                .containsExactlyInAnyOrder(file("a", State.REGISTERED), file("b", State.REGISTERED));
        assertThat(reports().register(ReportId.random(), _ -> List.of())).isEmpty();
    }

    @Test
    void nothingIsRegisteredWhereTheChoiceFails() {
        open();

        assertThatThrownBy(() -> reports().register(id, _ -> {
                    throw new RefusedException(StandardProblem.BUSY);
                }))
                .isInstanceOf(RefusedException.class);

        assertThat(reports().find(id).orElseThrow().files()).isEmpty();
    }

    @Test
    void whatIsStoredBeforeTheSealIsInTheManifestAndNothingElse() {
        open();
        register("stored", "late");
        assertThat(reports().stored(id, Set.of(idOf("stored"), idOf("unknown"))))
                .containsExactly(idOf("stored"));

        ReportSealed manifest =
                reports().seal(id, NOW).flatMap(ReceivedReport::manifest).orElseThrow();

        assertThat(manifest.files()).extracting(AudioFile::name).containsExactly("stored");
        assertThat(manifest.sealedAt()).isEqualTo(NOW);
        assertThat(reports().stored(id, Set.of(idOf("late")))).isEmpty();
        assertThat(reports().find(id).flatMap(ReceivedReport::manifest)).contains(manifest);
        assertThat(reports().seal(id, NOW.plusSeconds(1)).flatMap(ReceivedReport::manifest))
                .contains(manifest);
    }

    @Test
    void aReportWithoutAStoredFileIsNotSealed() {
        open();
        register("a");

        assertThat(reports().seal(id, NOW).map(ReceivedReport::sealed)).contains(false);
        assertThat(reports().seal(ReportId.random(), NOW)).isEmpty();
        assertThat(reports().stored(id, Set.of(idOf("a")))).containsExactly(idOf("a"));
    }

    @Test
    void aClosedReportKeepsWhatWasPublished() {
        open();
        register("published", "stored", "registered");
        reports().stored(id, Set.of(idOf("published"), idOf("stored")));
        reports().published(id, Set.of(idOf("published")));

        reports().close(id, false, NOW);

        ReceivedReport closed = reports().seal(id, NOW).orElseThrow();
        assertThat(closed.closed()).isTrue();
        assertThat(closed.sealed()).isFalse();
        assertThat(closed.settings()).contains(SETTINGS);
        assertThat(closed.files()).containsExactly(file("published", State.PUBLISHED));
    }

    @Test
    void ofADeletedReportOnlyTheIdIsKeptAndLaterNotEvenThat() {
        open();
        register("a");

        reports().close(id, true, NOW);
        reports().close(id, false, NOW.plusSeconds(60));

        assertThat(reports().find(id))
                .contains(new ReceivedReport(id, Optional.empty(), Optional.empty(), true, List.of()));
        reports().forgetClosed(NOW, 10);
        assertThat(reports().find(id)).isPresent();
        reports().forgetClosed(NOW.plusSeconds(1), 10);
        assertThat(reports().find(id)).isEmpty();
    }

    @Test
    void closedReportsAreForgottenAFewAtATimeWithTheEarliestFirst() {
        open();
        register("a");
        ReportId earlier = ReportId.random();
        // Before what other tests close, and not due for a service on the same database, which keeps them for 90 days.
        Instant longAgo = Instant.now().minus(80, ChronoUnit.DAYS);
        reports().close(earlier, false, longAgo);
        reports().close(id, false, longAgo.plusSeconds(1));

        reports().forgetClosed(longAgo.plusSeconds(2), 1);
        assertThat(reports().find(earlier)).isEmpty();
        assertThat(reports().find(id)).isPresent();
        reports().forgetClosed(longAgo.plusSeconds(2), 1);
        assertThat(reports().find(id)).isEmpty();
    }

    @Test
    void aReportMayBeClosedBeforeItIsKnown() {
        reports().close(id, false, NOW);

        reports().add(ReceivedReport.opened(id, SETTINGS), NOW);

        assertThat(reports().find(id).map(ReceivedReport::closed)).contains(true);
        assertThat(unpublishedSeals()).isEmpty();
    }

    @Test
    void whatIsNotPublishedIsFoundUntilItIs() {
        open();
        register("a", "b");
        reports().stored(id, Set.of(idOf("a")));

        assertThat(unpublishedFiles())
                .containsExactlyInAnyOrder(
                        new Unpublished(id, SETTINGS, file("a", State.STORED)),
                        new Unpublished(id, SETTINGS, file("b", State.REGISTERED)));
        assertThat(reports().unpublishedFiles(NOW.plusSeconds(1), 1)).hasSize(1);
        assertThat(reports().unpublishedFiles(NOW, 10_000))
                .noneMatch(each -> each.report().equals(id));
        reports().published(id, Set.of(idOf("a")));
        reports().unregister(id, idOf("a"));
        reports().unregister(id, idOf("b"));

        assertThat(unpublishedFiles()).isEmpty();
        assertThat(reports().find(id).orElseThrow().files()).containsExactly(file("a", State.PUBLISHED));
    }

    @Test
    void aManifestIsUnpublishedUntilTheBrokerHasIt() {
        open();
        register("a");
        reports().stored(id, Set.of(idOf("a")));
        reports().seal(id, NOW);

        assertThat(unpublishedSeals()).hasSize(1);
        reports().sealPublished(id);

        assertThat(unpublishedSeals()).isEmpty();
    }

    @Test
    void aReportWhoseLastFileNeverCameIsForgotten() {
        open();
        register("a", "b");

        reports().unregister(id, idOf("a"));
        assertThat(reports().find(id)).isPresent();
        reports().unregister(id, idOf("b"));

        assertThat(reports().find(id)).isEmpty();
    }

    private void open() {
        reports().add(ReceivedReport.opened(id, SETTINGS), NOW);
    }

    private Optional<ReceivedReport> register(String... names) {
        return reports()
                .register(
                        id,
                        _ -> List.of(names).stream()
                                .map(name -> file(name, State.REGISTERED))
                                .toList());
    }

    private List<Unpublished> unpublishedFiles() {
        return reports().unpublishedFiles(NOW.plusMillis(1), 10_000).stream()
                .filter(each -> each.report().equals(id))
                .toList();
    }

    private List<ReportSealed> unpublishedSeals() {
        return reports().unpublishedSeals(NOW.plusMillis(1), 10_000).stream()
                .filter(each -> each.reportId().equals(id))
                .toList();
    }

    private ReceivedFile file(String name, State state) {
        return new ReceivedFile(
                new AudioFile(idOf(name), name, "audio/ogg", 4, "0".repeat(64), (1L << 53) - 1), NOW, state);
    }

    private FileId idOf(String name) {
        return FileId.of(id, name);
    }
}
