package dev.rekap.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the broker alone does, measured by RabbitMQ's own PerfTest: a quorum queue, 1 KB, persistent, confirmed. */
final class RawBroker {

    private static final Pattern RATE = Pattern.compile("receiving rate avg: (\\d+) msg/s");

    private RawBroker() {}

    /** Messages a second that went in and out again. */
    static double messagesPerSecond(String broker, int seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.rabbitmq.perf.PerfTest",
                        "--uri",
                        broker,
                        "--quorum-queue",
                        "--queue",
                        "benchmark-raw",
                        "--size",
                        "1000",
                        "--flag",
                        "persistent",
                        "--confirm",
                        "200",
                        "--producers",
                        "2",
                        "--consumers",
                        "2",
                        "--qos",
                        "200",
                        "--multi-ack-every",
                        "50",
                        "--time",
                        Integer.toString(seconds)))
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return rate(output);
        } finally {
            process.destroyForcibly();
        }
    }

    static double rate(String output) {
        Matcher matcher = RATE.matcher(output);
        if (!matcher.find()) {
            throw new BenchException("PerfTest told no rate:\n" + output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
