package dev.rekap.environment.server;

import dev.rekap.environment.Part;
import dev.rekap.environment.parts.Ports;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the command line asked for.
 *
 * @param parts which parts to start; all when none are named
 * @param directory where state is kept; empty means a temporary directory, deleted at the end
 * @param programs where unpacked programs lie; empty means a folder in the system's temporary directory
 * @param kind native programs or containers
 * @param ports ports asked for; a part that is missing here gets a free one
 * @param brokerMetricsPort where the broker tells Prometheus of itself, 0 for a free port; empty means nowhere
 * @param telegramToken the bot's token; empty means one made once per directory
 * @param untilInputCloses whether the end of standard input ends the stack; commands are then read from it
 */
public record Options(
        Set<Part> parts,
        Optional<Path> directory,
        Optional<Path> programs,
        Kind kind,
        Map<Part, Integer> ports,
        OptionalInt brokerMetricsPort,
        Optional<String> telegramToken,
        boolean untilInputCloses) {

    private static final Pattern TOKEN = Pattern.compile("\\d{1,15}:[A-Za-z0-9_-]+");

    /** What a command line may hold. */
    public static final String USAGE = """
            --parts LIST           of postgres, s3, rabbitmq, telegram; default: all
            --directory DIR        keep the state there; default: a temporary directory, deleted at the end
            --programs DIR         where unpacked programs lie; default: in the temporary directory, shared
            --native | --docker    programs of this machine, or containers; default: REKAP_LOCAL_PARTS, else auto
            --postgres-port N, --s3-port N, --rabbitmq-port N, --telegram-port N    default: a free one
            --rabbitmq-metrics-port N    the broker tells Prometheus of itself there, 0 for a free one; default: it does not
            --telegram-token TOKEN the bot's token, NUMBER:TEXT; default: made once per directory
            --until-stdin-closes   end when standard input ends, and read commands from it
            """;

    /** Programs of this machine, containers, or whatever the machine has. */
    public enum Kind {
        NATIVE,
        DOCKER,
        AUTO;

        static Kind of(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "REKAP_LOCAL_PARTS is native, docker or auto, not \"" + text + "\""));
        }
    }

    public Options {
        parts = Set.copyOf(parts);
        ports = Map.copyOf(ports);
    }

    /** The ports asked for. */
    public Ports ports(Part part) {
        return new Ports(ports.getOrDefault(part, 0), brokerMetricsPort);
    }

    /**
     * Reads a command line.
     *
     * @param environment {@code REKAP_LOCAL_PARTS} decides the kind where the command line does not
     * @throws IllegalArgumentException when it cannot be understood; the message is for whoever typed it
     */
    public static Options parse(List<String> arguments, Map<String, String> environment) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Set<Part> parts = EnumSet.allOf(Part.class);
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        Optional<Path> directory = Optional.empty();
        Optional<Path> programs = Optional.empty();
        Kind kind = Kind.of(environment.getOrDefault("REKAP_LOCAL_PARTS", "auto"));
        OptionalInt metricsPort = OptionalInt.empty();
        Optional<String> telegramToken = Optional.empty();
        boolean untilInputCloses = false;
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--parts" -> parts = parts(value(option, left));
                case "--directory" -> directory = Optional.of(path(option, left));
                case "--programs" -> programs = Optional.of(path(option, left));
                case "--native" -> kind = Kind.NATIVE;
                case "--docker" -> kind = Kind.DOCKER;
                case "--rabbitmq-metrics-port" -> metricsPort = OptionalInt.of(port(option, value(option, left)));
                case "--telegram-token" -> telegramToken = Optional.of(token(value(option, left)));
                case "--until-stdin-closes" -> untilInputCloses = true;
                default -> ports.put(portOwner(option), port(option, value(option, left)));
            }
        }
        return new Options(parts, directory, programs, kind, ports, metricsPort, telegramToken, untilInputCloses);
    }

    private static Set<Part> parts(String list) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String label : list.toLowerCase(Locale.ROOT).split(",", -1)) {
            parts.add(Part.of(label));
        }
        return parts;
    }

    private static Part portOwner(String option) {
        return Arrays.stream(Part.values())
                .filter(part -> option.equals("--" + part.label() + "-port"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown option " + option + "\n" + USAGE));
    }

    private static int port(String option, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " takes a number, not \"" + text + "\"", e);
        }
        throw new IllegalArgumentException(option + " takes a port from 0 to 65535, not " + text);
    }

    private static String token(String text) {
        if (!TOKEN.matcher(text).matches()) {
            throw new IllegalArgumentException("--telegram-token takes a number, a colon, and letters or digits");
        }
        return text;
    }

    private static Path path(String option, Deque<String> left) {
        return Path.of(value(option, left)).toAbsolutePath().normalize();
    }

    private static String value(String option, Deque<String> left) {
        String value = left.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value\n" + USAGE);
        }
        return value;
    }
}
