package dev.rekap.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the yardstick needs of this machine. */
final class YardstickNeeds {

    /** Debian's, which has the packages. */
    static final Path PYTHON = Path.of("/usr/bin/python3");

    private static final String FIND = """
            import importlib.util, sys
            print(*(name for name in sys.argv[1:] if importlib.util.find_spec(name) is None))
            """;
    private static final Map<String, String> MODULES = new LinkedHashMap<>();
    private static final List<String> PROGRAMS = List.of("ffmpeg", "ffprobe");

    static {
        for (String module : List.of("celery", "flask", "psycopg2", "boto3", "gevent", "requests")) {
            MODULES.put(module, "python3-" + module);
        }
        MODULES.put("gunicorn", "gunicorn");
    }

    private YardstickNeeds() {}

    /**
     * Why the yardstick cannot run, and what to do about it; empty if it can.
     *
     * @param folder of the yardstick
     */
    static String missing(Path folder) throws IOException, InterruptedException {
        for (String file : List.of("app.py", "schema.sql")) {
            if (!Files.isReadable(folder.resolve(file))) {
                return "there is no " + file + " in " + folder + "; set REKAP_YARDSTICK to its folder";
            }
        }
        return instruction(Files.isExecutable(PYTHON) ? missingModules() : null, missingPrograms());
    }

    /**
     * How to install what is missing.
     *
     * @param modules of Python, separated by blanks; null if there is no Python
     */
    static String instruction(@Nullable String modules, List<String> programs) {
        TreeSet<String> packages = new TreeSet<>();
        if (modules == null) {
            packages.add("python3");
            packages.addAll(MODULES.values());
        } else {
            for (String module : modules.strip().split(" +", -1)) {
                if (!module.isEmpty()) {
                    packages.add(MODULES.getOrDefault(module, "python3-" + module));
                }
            }
        }
        if (!programs.isEmpty()) {
            packages.add("ffmpeg");
        }
        return packages.isEmpty()
                ? ""
                : "packages are missing; install them with: apt-get install --no-install-recommends "
                        + String.join(" ", packages);
    }

    private static String missingModules() throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(PYTHON.toString(), "-c", FIND));
        line.addAll(MODULES.keySet());
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? output : String.join(" ", MODULES.keySet());
    }

    private static List<String> missingPrograms() {
        String path = System.getenv().getOrDefault("PATH", "");
        return PROGRAMS.stream()
                .filter(program -> Arrays.stream(path.split(":", -1))
                        .noneMatch(folder -> Files.isExecutable(Path.of(folder, program))))
                .toList();
    }
}
