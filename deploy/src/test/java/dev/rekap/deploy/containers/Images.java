package dev.rekap.deploy.containers;

import dev.rekap.deploy.Repository;
import dev.rekap.deploy.ServiceFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the Dockerfile says, line by line; and the policies for it. */
final class Images {

    private static final Pattern ARGUMENT = Pattern.compile("ARG ([A-Z_]+)(?:=(.*))?");
    private static final Pattern STAGE = Pattern.compile("FROM (\\S+)(?: AS (\\S+))?");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:[0-9]+\\.[0-9][A-Za-z0-9._-]*");
    private static final Pattern SECRET = Pattern.compile("(?:ARG|ENV) .*(PASSWORD|SECRET|TOKEN|_KEY)\\b.*");

    private Images() {}

    static String dockerfile() {
        return Repository.read("deploy/docker/Dockerfile");
    }

    /** What is wrong with a Dockerfile, in words; empty if nothing is. */
    static List<String> violations(String dockerfile) {
        List<String> wrong = new ArrayList<>();
        List<String> lines = lines(dockerfile);
        Map<String, String> arguments = matches(ARGUMENT, lines)
                .filter(argument -> argument.group(2) != null)
                .collect(Collectors.toMap(
                        argument -> argument.group(1), argument -> argument.group(2), (first, _) -> first));
        Set<String> stages = matches(STAGE, lines)
                .filter(stage -> stage.group(2) != null)
                .map(stage -> stage.group(2))
                .collect(Collectors.toSet());
        matches(STAGE, lines)
                .map(stage -> stage.group(1))
                .map(base -> base.startsWith("${")
                        ? arguments.getOrDefault(base.substring(2, base.length() - 1), base)
                        : base)
                .filter(base -> !stages.contains(base) && !PINNED.matcher(base).matches())
                .forEach(base -> wrong.add(base + ": the base image is no version"));
        lines.stream().filter(line -> SECRET.matcher(line).matches()).forEach(line -> wrong.add("a secret: " + line));
        lines.stream()
                .filter(line -> line.matches("ADD .*|.*(curl|wget) .*\\| *(ba)?sh.*"))
                .forEach(line -> wrong.add("not built from what is here: " + line));
        List<String> last = stageWithParents(lines, "service");
        require(last, "USER 10001:10001", "root runs it", wrong);
        require(last, "STOPSIGNAL SIGTERM", "nobody tells it to end in time", wrong);
        require(last, "HEALTHCHECK .*CMD \\[.*", "it does not say how it is", wrong);
        require(last, "ENTRYPOINT \\[.*", "a shell gets its signals", wrong);
        if (last.stream().filter(line -> line.startsWith("USER ")).toList().stream()
                .anyMatch(line -> !line.equals("USER 10001:10001"))) {
            wrong.add("somebody else than 10001 runs it");
        }
        Set<String> open = last.stream()
                .filter(line -> line.startsWith("EXPOSE "))
                .flatMap(line -> Stream.of(line.substring(7).split(" ", -1)))
                .collect(Collectors.toSet());
        Repository.SERVICES.forEach(service -> {
            ServiceFacts facts = ServiceFacts.of(service);
            if (!open.contains(String.valueOf(facts.http())) || !open.contains(String.valueOf(facts.management()))) {
                wrong.add(service + ": its ports are not exposed");
            }
        });
        return wrong;
    }

    private static void require(List<String> lines, String pattern, String otherwise, List<String> wrong) {
        if (lines.stream().noneMatch(line -> line.matches(pattern))) {
            wrong.add(otherwise);
        }
    }

    /** The lines of a stage, after those of the stages that it is made from. */
    private static List<String> stageWithParents(List<String> lines, String name) {
        List<String> own = new ArrayList<>();
        List<String> parents = List.of();
        boolean inside = false;
        for (String line : lines) {
            var stage = STAGE.matcher(line);
            if (stage.matches()) {
                inside = name.equals(stage.group(2));
                if (inside) {
                    parents = stageWithParents(lines, stage.group(1));
                }
            } else if (inside) {
                own.add(line);
            }
        }
        return Stream.concat(parents.stream(), own.stream()).toList();
    }

    /** Without comments, continued lines as one. */
    private static List<String> lines(String dockerfile) {
        return dockerfile
                .replaceAll("(?m)^#.*\\n", "")
                .replaceAll("\\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.toMatchResult());
    }
}
