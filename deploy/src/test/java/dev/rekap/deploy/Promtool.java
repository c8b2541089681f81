package dev.rekap.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prometheus's own tool, of the machine. */
final class Promtool {

    private static final String PROGRAM = "/usr/bin/promtool";

    private Promtool() {}

    /** What came of a run. */
    record Result(int exit, String output) {}

    static Result run(String command, String subcommand, Path file) throws IOException, InterruptedException {
        if (!Path.of(PROGRAM).toFile().canExecute()) {
            throw new IllegalStateException(PROGRAM + " is missing: run ./rekap setup tests");
        }
        List<String> line = new ArrayList<>(List.of(PROGRAM, command, subcommand, file.toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
