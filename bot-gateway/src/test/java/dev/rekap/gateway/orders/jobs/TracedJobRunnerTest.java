package dev.rekap.gateway.orders.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.jobs.Job;
import dev.rekap.telemetry.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TracedJobRunnerTest {

    private static final ReportId REPORT = ReportId.random();
    private static final Recipient ME = new Recipient(1, 0, 1, Locale.of("id"));

    private final List<ReportId> asked = new ArrayList<>();
    private final List<Job> done = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final TracedJobRunner runner = new TracedJobRunner(
            (job, _) -> {
                done.add(job);
                named.add(String.valueOf(MDC.get("report_id")));
            },
            report -> {
                asked.add(report);
                return Optional.empty();
            },
            Traces.NONE);

    @Test
    void jobsOfAReportContinueItsTraceAndNameItInTheLog() {
        List<Job> all = List.of(
                new OrderJob.Transfer(REPORT, 1, 2),
                new OrderJob.Seal(REPORT),
                new OrderJob.Cancel(REPORT),
                new OrderJob.Retry(REPORT, 2),
                new OrderJob.Show(REPORT),
                new OrderJob.Fetch(REPORT, ME),
                new OrderJob.Summarize(REPORT, ME),
                new OrderJob.Erase(REPORT),
                new OrderJob.Remind(REPORT),
                new OrderJob.Expire(REPORT));

        all.forEach(job -> runner.run(job, 1));

        assertThat(done).isEqualTo(all);
        assertThat(asked).hasSameSizeAs(all).containsOnly(REPORT);
        assertThat(named).containsOnly(REPORT.toString());
        assertThat(MDC.get("report_id")).isNull();
    }

    @Test
    void jobsWithoutAReportRunWithoutATrace() {
        runner.run(new OrderJob.Forget(ME), 1);

        assertThat(done).hasSize(1);
        assertThat(asked).isEmpty();
    }
}
