package dev.rekap.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One name for one thing, and log messages in words that an operator would search. */
final class WordRules {

    /** Names that may stand in several modules, each with the reason. */
    private static final Map<String, String> MAY_REPEAT = Map.ofEntries(
            Map.entry("package-info", "every package has one"),
            Map.entry("BadInputIT", "what becomes of bad input is proved in each service that takes it"),
            Map.entry("Facts", "samples for the tests of one service"),
            Map.entry("RunningService", "the service under test, in the tests of that service"),
            Map.entry("Repository", "two modules of tests read the repository and share no code"));

    /** Names that were replaced by the field's terms; they must not come back. */
    private static final Set<String> OLD_NAMES = Set.of(
            "Turn",
            "Errand",
            "Errands",
            "Timetable",
            "DoErrands",
            "Presence",
            "Leadership",
            "Gate",
            "Permit",
            "Pace",
            "Wish",
            "Signal",
            "Work",
            "Works",
            "Heard",
            "HeardBefore",
            "Hearing",
            "Spoken",
            "Beside",
            "Life",
            "Telling",
            "Tidy",
            "Stretch",
            "World",
            "ReportShelf",
            "SmallTalk",
            "Duty",
            "Bubble",
            "Limits",
            "Question",
            "Refusal",
            "Onlooker",
            "Amounts",
            "Multipart",
            "Pause",
            "Pauses",
            "Chain",
            "Attempt");

    private static final Pattern MESSAGE =
            Pattern.compile("\\bLOG\\s*\\.\\s*(?:trace|debug|info|warn|error)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern DIALECT = Pattern.compile(
            "\\b(said|say|says|told|tell|tells|heard|hear|hears|nobody|somebody|asked beside|goes? on"
                    + "|errands?|duty|duties|stumbled|looked (?:into|through|after|up)|taken away"
                    + "|no more|laid down|put down)\\b",
            Pattern.CASE_INSENSITIVE);

    private WordRules() {}

    static List<ArchitectureRule> all() {
        return List.of(
                new ArchitectureRule(
                        "Names of classes are unique across modules",
                        WordRules::repeatedNames,
                        List.of("package dev.rekap.stt; class Limits {}", "package dev.rekap.report; class Limits {}")),
                new ArchitectureRule(
                        "Old names of classes do not come back",
                        codebase -> codebase.sources().stream()
                                .filter(file -> OLD_NAMES.contains(file.name()))
                                .map(file -> "%s (%s)".formatted(file.name(), file.path()))
                                .toList(),
                        List.of("package dev.rekap.stt; class Turn {}")),
                new ArchitectureRule(
                        "Log messages say what happened in plain words", WordRules::dialect, List.of("""
                                package dev.rekap.stt;
                                class Transcribe {
                                    interface Log { void warn(String message, Object argument); }
                                    void run(Log LOG) {
                                        LOG.warn(
                                                "Nobody heard {}, it goes on", this);
                                    }
                                }
                                """)));
    }

    private static List<String> repeatedNames(Codebase codebase) {
        Map<String, List<String>> paths = codebase.sources().stream()
                .filter(file -> !MAY_REPEAT.containsKey(file.name()))
                .collect(Collectors.groupingBy(
                        SourceFile::name, TreeMap::new, Collectors.mapping(SourceFile::path, Collectors.toList())));
        return paths.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "%s (%s)".formatted(entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }

    private static List<String> dialect(Codebase codebase) {
        return codebase.sources().stream()
                .filter(SourceFile::main)
                .flatMap(file -> messages(file).map(message -> "%s (%s)".formatted(message, file.path())))
                .toList();
    }

    private static Stream<String> messages(SourceFile file) {
        return MESSAGE.matcher(file.text())
                .results()
                .map(found -> found.group(1))
                .filter(message -> DIALECT.matcher(message).find());
    }
}
