package dev.rekap.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs lines of bash with the launcher's functions at hand, in a state folder of the test's own. */
final class Shell {
    private static final Path LAUNCHER = Path.of("").toAbsolutePath();

    private final Path state;

    Shell(Path state) {
        this.state = state;
    }

    /** What the lines wrote, both streams together, and how they ended. */
    record Result(String output, int exit) {}

    Result run(String lines, Map<String, String> environment) throws IOException, InterruptedException {
        String script = """
                set -euo pipefail
                ROOT=$PWD LAUNCHER=%s STATE=%s
                for part in say java setup build caches ports processes services telegram shop instance demo bench help; do
                  source "$LAUNCHER/$part.sh"
                done
                """.formatted(LAUNCHER, state);
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script + lines).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("REKAP_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(output.strip(), process.waitFor());
    }

    String output(String lines) throws IOException, InterruptedException {
        return run(lines, Map.of()).output();
    }
}
