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
            200.0,
            300.0,
            7000,
            0.0018,
            80,
            Map.of("stt-worker", 40.0),
            Map.of("s3_calls", 12.3),
            Map.of("report-service", 9.5),
            new Percentiles(100, 100, 200.0, 300.0, 310),
            new Result.ThroughBot(
                    10,
                    4,
                    new Percentiles(20, 1100, 1900.0, null, 2000),
                    95.5,
                    Map.of("transactions", 7.1),
                    Map.of("bot-gateway", 8.2)),
            new Result.SlowEngines(60, 16, 9, 9, 6.7),
            List.of(new Result.Scaling(1, 4, 12, 1.9, 1)),
            List.of(new Result.ServiceFigures("stt-worker", 3.1, 3.5, 200, 210, 190)),
            new Result.YardstickFigures(5, 160, Map.of("yardstick", 160.0), 4, 18, 32));

    @Test
    void aPercentileIsTheSmallestLatencyThatSoManyDoNotExceed() {
        List<Double> millis =
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) i).collect(Collectors.toList());
        Collections.shuffle(millis);
        assertThat(Percentiles.of(millis)).isEqualTo(new Percentiles(200, 100, 190.0, 198.0, 200));
    }

    @Test
    void aPercentileThatSoFewSamplesCannotTellFromTheSlowestIsAbsent() {
        assertThat(Percentiles.of(to(19))).isEqualTo(new Percentiles(19, 10, null, null, 19));
        assertThat(Percentiles.of(to(20))).isEqualTo(new Percentiles(20, 10, 19.0, null, 20));
        assertThat(Percentiles.of(to(99))).isEqualTo(new Percentiles(99, 50, 95.0, null, 99));
        assertThat(Percentiles.of(to(100))).isEqualTo(new Percentiles(100, 50, 95.0, 99.0, 100));
    }

    private static List<Double> to(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> (double) i).toList();
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
                        "statements_per_file_by",
                        "through_bot",
                        "yardstick",
                        "slow_engines",
                        "scaling",
                        "services");
        assertThat(json.path("machine").propertyNames())
                .containsExactlyInAnyOrder("cores", "cpu", "memory_gb", "load_average", "jdk", "broker");
        assertThat(json.path("services").get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "name", "start_s", "start_cpu_s", "start_rss_mb", "load_rss_mb", "load_pss_mb");
        assertThat(json.path("through_bot").propertyNames())
                .containsExactlyInAnyOrder(
                        "files_per_report",
                        "chats_at_once",
                        "selesai_to_document",
                        "cpu_ms_per_file",
                        "calls_per_file",
                        "statements_per_file_by");
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
                        "1 x 4 at once",
                        "p50 100 ms, p95 200 ms, p99 300 ms, slowest 310 ms",
                        "p50 1.10 s, p95 1.90 s, p99 - s, slowest 2.00 s",
                        "SQL of bot-gateway              8.2");
    }

    @Test
    void theTableComparesWithTheYardstick() {
        assertThat(Table.of(RESULT))
                .containsPattern("files/s, instant engines +12.5 +5.0 +2.50")
                .containsPattern("CPU ms for a file, without parts +80.0 +160.0 +0.50")
                .containsPattern("seconds, engines of 2 s \\+ 1 s +9.0 +18.0 +0.50");
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
    void whatAFileCostsIsTheDifferenceOfTwoCounts() {
        assertThat(PerFile.of(Map.of("a", 1.0), Map.of("a", 1.6, "new", 0.3), 1000, 3))
                .isEqualTo(Map.of("a", 200.0, "new", 100.0));
    }

    @Test
    void cpuOfTheServicesLeavesOutPartsAndTheRest() {
        PerFile perFile = new PerFile(
                Map.of("stt-worker", 40.0, "bot-gateway", 2.5, "(rabbitmq)", 9.0, "(all else on the machine)", 7.0),
                Map.of(),
                Map.of());
        assertThat(perFile.cpuMsOfServices()).isEqualTo(42.5);
    }

    @Test
    void theMachinesCpuLeavesOutIdlingAndWhatTheHostWithheld() {
        String stat = """
                cpu  100 20 300 99999 77 4 6 50 11 0
                cpu0 1 1 1 1 1 1 1 1 1 0
                """;
        assertThat(ProcessFigures.machineCpuSeconds(stat)).isEqualTo(4.3);
        assertThat(ProcessFigures.stolenCpuSeconds(stat)).isEqualTo(0.5);
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
