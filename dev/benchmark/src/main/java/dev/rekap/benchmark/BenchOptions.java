package dev.rekap.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asked for.
 *
 * @param sizes how much is done
 * @param json whether JSON is printed instead of the table
 * @param yardstick the folder of the yardstick, if it is to run
 * @param recording a voice note
 * @param commands a folder with the command line of each service
 * @param logs a folder for logs
 * @param target a file for the result as JSON
 */
record BenchOptions(
        Sizes sizes, boolean json, Optional<Path> yardstick, Path recording, Path commands, Path logs, Path target) {

    private static final String USAGE = "usage: ./rekap bench [--quick | --medium] [--json] [--yardstick]";
    private static final String YARDSTICK = "--yardstick=";

    /**
     * Reads {@code [--quick|--medium] [--json] [--yardstick=FOLDER] RECORDING COMMANDS LOGS RESULT}; the launcher adds the
     * folders.
     *
     * @throws IllegalArgumentException with the usage, if it is anything else
     */
    static BenchOptions parse(String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean quick = rest.remove("--quick");
        boolean medium = rest.remove("--medium");
        boolean json = rest.remove("--json");
        Optional<String> yardstick =
                rest.stream().filter(option -> option.startsWith(YARDSTICK)).findFirst();
        yardstick.ifPresent(rest::remove);
        if (rest.size() != 4 || rest.getFirst().startsWith("-") || (quick && medium)) {
            throw new IllegalArgumentException(USAGE);
        }
        Sizes sizes = quick ? Sizes.QUICK : Sizes.FULL;
        if (medium) {
            sizes = Sizes.MEDIUM;
        }
        return new BenchOptions(
                sizes,
                json,
                yardstick.map(option -> Path.of(option.substring(YARDSTICK.length()))),
                Path.of(rest.get(0)),
                Path.of(rest.get(1)),
                Path.of(rest.get(2)),
                Path.of(rest.get(3)));
    }
}
