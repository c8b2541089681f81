package dev.rekap.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

class ReportScheduleTest {

    @Test
    void aJobThatTakesLongKeepsNoOtherWaiting() throws InterruptedException {
        CountDownLatch swept = new CountDownLatch(3);
        CountDownLatch over = new CountDownLatch(1);
        ReportSchedule schedule = new ReportSchedule(
                List.of(
                        new ReportSchedule.Job("Retention", 1, () -> await(over)),
                        new ReportSchedule.Job("Sweep", 1, swept::countDown)),
                Duration.ofMillis(1));
        ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();
        schedule.configureTasks(tasks);
        tasks.afterPropertiesSet();
        try {
            assertThat(swept.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            over.countDown();
            tasks.destroy();
            schedule.close();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
