package dev.rekap.gateway.channel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.decisions.jobs.DecisionJob;
import dev.rekap.gateway.orders.CorrectionId;
import dev.rekap.gateway.orders.jobs.OrderJob;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobCodecTest {

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final ReportId REPORT = ReportId.parse(ID);
    private static final DecisionId DECISION = DecisionId.parse(ID);

    private final JobCodec codec = new JobCodec(List.of(OrderJob.class, DecisionJob.class));

    /** Each kind with its row as the versions before wrote it, but for the random id at its end. */
    static Stream<Arguments> jobs() {
        return Stream.of(
                Arguments.of(new OrderJob.Transfer(REPORT, 7, 123), "transfer", ID + "/7/123/"),
                Arguments.of(new OrderJob.Seal(REPORT), "seal", ID + "/"),
                Arguments.of(new OrderJob.Cancel(REPORT), "cancel", ID + "/"),
                Arguments.of(new OrderJob.Retry(REPORT, 2), "retry", ID + "/2/"),
                Arguments.of(
                        new OrderJob.Fetch(REPORT, -100123, Locale.ENGLISH, 7, 1), "fetch", ID + "/-100123/en/7/1/"),
                Arguments.of(new OrderJob.Summarize(REPORT, 1, Locale.of("id"), 0, 1), "summarize", ID + "/1/id/0/1/"),
                Arguments.of(new OrderJob.Erase(REPORT), "erase", ID + "/"),
                Arguments.of(new OrderJob.Forget(1, -2, Locale.of("id"), 7), "forget", "1/-2/id/7/"),
                Arguments.of(new OrderJob.Figures(-100123, Locale.ENGLISH, 7, 1), "figures", "-100123/en/7/1/"),
                Arguments.of(new OrderJob.Vocabulary(1, true, -2, Locale.of("id"), 7), "vocabulary", "1/true/-2/id/7/"),
                Arguments.of(new DecisionJob.CloseAlbum(DECISION), "close-album", ID + "/"),
                Arguments.of(new DecisionJob.Bring(DECISION, 2), "material", ID + "/2/"),
                Arguments.of(new DecisionJob.Answer(DECISION, 2, 1, 3, -1, 7), "answer", ID + "/2/1/3/-1/7/"),
                Arguments.of(new DecisionJob.Approve(DECISION, 2, 7), "approve", ID + "/2/7/"),
                Arguments.of(new DecisionJob.Reject(DECISION, 2, 7), "reject", ID + "/2/7/"),
                Arguments.of(new DecisionJob.Undo(DECISION, 7), "undo", ID + "/7/"),
                Arguments.of(new DecisionJob.Typing(DECISION, 2), "typing", ID + "/2/"),
                Arguments.of(new DecisionJob.Refresh(DECISION), "card", ID + "/"),
                Arguments.of(new DecisionJob.History(1, -2, Locale.of("id"), 7), "history", "1/-2/id/7/"),
                Arguments.of(
                        new OrderJob.Correct(REPORT, new CorrectionId(REPORT.value()), 3),
                        "correct",
                        ID + "/" + ID + "/3/"),
                Arguments.of(new OrderJob.Show(REPORT), "show", ID + "/"),
                Arguments.of(new OrderJob.Remind(REPORT), "remind", ID + "/"),
                Arguments.of(new OrderJob.Expire(REPORT), "expire", ID + "/"));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void jobsAreReadAsTheyWereWritten(Job job, String task, String instance) {
        TaskInstance<Void> row = codec.write(job);

        assertThat(codec.read(row.getTaskName(), row.getId())).hasValue(job);
        assertThat(codec.write(job).getId()).as("no two rows have one name").isNotEqualTo(row.getId());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void rowsOfTheVersionsBeforeAreRead(Job job, String task, String instance) {
        assertThat(codec.write(job).getTaskName()).isEqualTo(task);
        assertThat(codec.write(job).getId()).startsWith(instance).hasSize(instance.length() + ID.length());
        assertThat(codec.read(task, instance + ID)).hasValue(job);
    }

    @ParameterizedTest
    @CsvSource({
        "fetch,0f8fad5b-d9cb-469f-a165-70867728950e/-2/id/",
        "figures,-2/id/",
        "forget,1/-2/id/",
        "vocabulary,1/true/-2/id/"
    })
    void numbersThatTheVersionBeforeDidNotWriteAreZero(String task, String instance) {
        assertThat(codec.read(task, instance + ID).map(job -> codec.write(job).getId()))
                .hasValueSatisfying(row -> assertThat(row).startsWith(instance + "0/"));
    }

    @Test
    void everyKindIsAmongTheRowsAbove() {
        assertThat(jobs().map(each -> String.valueOf(each.get()[1])))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Job.Lane.values())
                        .flatMap(lane -> codec.kinds(lane).stream())
                        .toList());
    }

    @Test
    void transfersHaveALaneOfTheirOwn() {
        assertThat(codec.kinds(Job.Lane.TRANSFER)).containsExactlyInAnyOrder("transfer", "material");
        assertThat(codec.kinds(Job.Lane.ERRAND)).hasSize(21).doesNotContain("transfer", "material");
    }

    @ParameterizedTest
    @CsvSource({
        "seal,x",
        "transfer,0f8fad5b-d9cb-469f-a165-70867728950e",
        "dance,0f8fad5b-d9cb-469f-a165-70867728950e/1"
    })
    void rowsThatNoVersionWroteAreNotRead(String task, String instance) {
        assertThat(codec.read(task, instance)).isEmpty();
    }

    @Test
    void pausesGrowToAMinute() {
        assertThat(DatabaseJobScheduler.pause(1, null)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1200));
        assertThat(DatabaseJobScheduler.pause(3, new IllegalStateException()))
                .isBetween(Duration.ofSeconds(4), Duration.ofMillis(4800));
        assertThat(DatabaseJobScheduler.pause(1000, null)).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(72));
    }

    @Test
    void pausesAreAsLongAsTheOtherSideAsksFor() {
        assertThat(DatabaseJobScheduler.pause(1, new UnavailableException("busy", Duration.ofSeconds(30))))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(36));
    }
}
