package dev.rekap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresTest {

    private static final Result RESULT = new Result(
            Instant.parse("2026-11-21T10:00:00Z"),
            "quick",
            new Machine(2, "a CPU", 23.5, 0.1, "25", "3.10.8"),
            12.5,
            100,
            200,
            300,
            7000,
            0.0018,
            80,
            Map.of("stt-worker", 40.0),
            Map.of("s3_calls", 12.3),
            new Percentiles(40, 100, 200, 300, 310),
            new Result.SlowEngines(60, 16, 9, 9, 6.7),
            List.of(new Result.Scaling(1, 4, 12, 1.9, 1)),
            List.of(new Result.ServiceFigures("stt-worker", 3.1, 3.5, 200, 210)));

    @Test
    void aPercentileIsTheSmallestLatencyThatSoManyDoNotExceed() {
        List<Double> millis =
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) i).collect(Collectors.toList());
        Collections.shuffle(millis);
        assertThat(Percentiles.of(millis)).isEqualTo(new Percentiles(200, 100, 190, 198, 200));
    }

    @Test
    void ofOneLatencyAllPercentilesAreThatOne() {
        assertThat(Percentiles.of(List.of(7.0))).isEqualTo(new Percentiles(1, 7, 7, 7, 7));
    }

    @Test
    void nothingMeasuredHasNoPercentiles() {
        assertThatThrownBy(() -> Percentiles.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJsonHasTheNamesThatOthersRead() {
        JsonNode json = JsonMapper.shared().readTree(RESULT.json());
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "made_at",
                        "mode",
                        "machine",
                        "files_per_s",
                        "p50_ms",
                        "p95_ms",
                        "p99_ms",
                        "latency",
                        "raw_broker_msgs_per_s",
                        "ratio_to_raw_broker",
                        "cpu_ms_per_file",
                        "cpu_ms_per_file_by",
                        "calls_per_file",
                        "slow_engines",
                        "scaling",
                        "services");
        assertThat(json.path("machine").propertyNames())
                .containsExactlyInAnyOrder("cores", "cpu", "memory_gb", "load_average", "jdk", "broker");
        assertThat(json.path("services").get(0).propertyNames())
                .containsExactlyInAnyOrder("name", "start_s", "start_cpu_s", "start_rss_mb", "load_rss_mb");
        assertThat(json.path("made_at").asString()).isEqualTo("2026-11-21T10:00:00Z");
    }

    @Test
    void theTableHasTheFiguresOfEveryService() {
        assertThat(Table.of(RESULT))
                .contains(
                        "12.5 files/s",
                        "7000 messages/s",
                        "stt-worker",
                        "s3 calls                       12.3",
                        "3.10",
                        "1 x 4 at once");
    }

    @Test
    void metersAreSummedUpWhateverTheirTags() {
        String meters = """
                # TYPE rekap_s3_calls_seconds histogram
                rekap_s3_calls_seconds_count{operation="GetObject",status="200"} 3
                rekap_s3_calls_seconds_count{operation="PutObject",status="200"} 4
                rekap_s3_calls_seconds_sum{operation="PutObject",status="200"} 0.5
                """;
        assertThat(CallMeter.sum(meters, "rekap_s3_calls_seconds_count")).isEqualTo(7);
    }

    @Test
    void perfTestsRateIsReadFromItsLastWords() {
        assertThat(RawBroker.rate("""
                id: test-1, starting consumer #0
                id: test-1, sending rate avg: 7123 msg/s
                id: test-1, receiving rate avg: 7120 msg/s
                """)).isEqualTo(7120);
        assertThatThrownBy(() -> RawBroker.rate("connection refused")).hasMessageContaining("connection refused");
    }

    @Test
    void everyVoiceNoteIsAnotherOneOfTheSameSize() throws Exception {
        Voices voices = new Voices(Path.of("../../samples/15-tono.ogg"));
        byte[] first = voices.another();
        byte[] second = voices.another();
        assertThat(first).isNotEqualTo(second).hasSameSizeAs(second);
    }
}
