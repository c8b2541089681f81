package dev.rekap.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.Facts;
import dev.rekap.report.Report;
import dev.rekap.report.port.ReportUpdate;
import dev.rekap.report.port.UploadedReports;
import dev.rekap.report.review.LinkGenerations;
import dev.rekap.report.step.FindReport;
import dev.rekap.report.step.MemoryReports;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReviewLinkControllerTest {

    @Test
    void withoutPublicAddressThereAreNoLinks() {
        Facts facts = Facts.of("toko");
        MemoryReports reports = new MemoryReports();
        reports.record(ReportUpdate.of(
                Report.open(facts.id(), facts.settings(), 1, Facts.SEALED_AT), UnaryOperator.identity()));
        NoRevocations generations = new NoRevocations();
        VisibleReports visible = new VisibleReports(
                new FindReport(reports, reports, new NoUploads(), Clock.systemUTC()), reports, generations);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new ReviewLinkController(visible, Optional.empty(), generations)
                        .create(new Caller.Service(), facts.id(), null))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(OrderProblem.NO_PUBLIC_ADDRESS));
    }

    private static final class NoRevocations implements LinkGenerations {

        @Override
        public Optional<Integer> current(ReportId report) {
            return Optional.of(0);
        }

        @Override
        public void revoke(ReportId report) {}
    }

    private static final class NoUploads implements UploadedReports {

        @Override
        public Optional<ReportSettings> settings(ReportId id) {
            return Optional.empty();
        }

        @Override
        public Optional<ReportSealed> sealed(ReportId id) {
            return Optional.empty();
        }
    }
}
