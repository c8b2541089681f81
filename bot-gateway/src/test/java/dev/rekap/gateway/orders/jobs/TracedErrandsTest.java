package dev.rekap.gateway.orders.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.telemetry.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TracedErrandsTest {

    private static final ReportId REPORT = ReportId.random();
    private static final Locale INDONESIAN = Locale.of("id");

    private final List<ReportId> asked = new ArrayList<>();
    private final List<Errand> done = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final TracedErrands errands = new TracedErrands(
            (errand, _) -> {
                done.add(errand);
                named.add(String.valueOf(MDC.get("report_id")));
            },
            report -> {
                asked.add(report);
                return Optional.empty();
            },
            Traces.NONE);

    @Test
    void everyErrandOfAReportIsDoneInItsTraceAndNamesItInTheLog() {
        List<Errand> all = List.of(
                new Errand.Transfer(REPORT, 1, 2),
                new Errand.Seal(REPORT),
                new Errand.Cancel(REPORT),
                new Errand.Retry(REPORT, 2),
                new Errand.Show(REPORT),
                new Errand.Fetch(REPORT, 1, INDONESIAN),
                new Errand.Summarize(REPORT, 1, INDONESIAN),
                new Errand.Erase(REPORT),
                new Errand.Remind(REPORT),
                new Errand.Expire(REPORT));

        all.forEach(errand -> errands.run(errand, 1));

        assertThat(done).isEqualTo(all);
        assertThat(asked).hasSameSizeAs(all).containsOnly(REPORT);
        assertThat(named).containsOnly(REPORT.toString());
        assertThat(MDC.get("report_id")).isNull();
    }

    @Test
    void anErrandWithoutAReportIsDoneAllTheSame() {
        errands.run(new Errand.Forget(1, 1, INDONESIAN), 1);

        assertThat(done).hasSize(1);
        assertThat(asked).isEmpty();
    }
}
