package dev.rekap.gateway.channel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.orders.jobs.Errand;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrandNameTest {

    private static final ReportId REPORT = ReportId.parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    static Stream<Errand> errands() {
        return Stream.of(
                new Errand.Transfer(REPORT, 7, 123),
                new Errand.Seal(REPORT),
                new Errand.Cancel(REPORT),
                new Errand.Retry(REPORT, 2),
                new Errand.Fetch(REPORT, -100123, Locale.ENGLISH),
                new Errand.Summarize(REPORT, 1, Locale.of("id")),
                new Errand.Erase(REPORT),
                new Errand.Forget(1, -2, Locale.of("id")),
                new Errand.Figures(-100123, Locale.ENGLISH),
                new Errand.Vocabulary(1, true, -2, Locale.of("id")),
                new Errand.Show(REPORT),
                new Errand.Remind(REPORT),
                new Errand.Expire(REPORT));
    }

    @ParameterizedTest
    @MethodSource("errands")
    void anErrandIsReadAsItWasWritten(Errand errand) {
        assertThat(ErrandName.of(errand).errand()).hasValue(errand);
        assertThat(ErrandName.of(errand)).as("no two have one name").isNotEqualTo(ErrandName.of(errand));
    }

    @ParameterizedTest
    @CsvSource({
        "seal,x",
        "transfer,0f8fad5b-d9cb-469f-a165-70867728950e",
        "dance,0f8fad5b-d9cb-469f-a165-70867728950e/1"
    })
    void anythingElseIsNone(String task, String instance) {
        assertThat(new ErrandName(task, instance).errand()).isEmpty();
    }

    @Test
    void pausesGrowToAMinute() {
        assertThat(Pause.after(1, null)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1200));
        assertThat(Pause.after(3, new IllegalStateException()))
                .isBetween(Duration.ofSeconds(4), Duration.ofMillis(4800));
        assertThat(Pause.after(1000, null)).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(72));
    }

    @Test
    void whatWasAskedForIsObeyed() {
        assertThat(Pause.after(1, new UnavailableException("busy", Duration.ofSeconds(30))))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(36));
    }
}
