package dev.rekap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a service's application.yml says of it, and rekap-telemetry.yml of all services, with the defaults of placeholders.
 *
 * @param http port of its API; that of its management where it has no API
 * @param management port of health and metrics
 * @param queue name of the queue it reads, or empty
 * @param shutdownPhase how long Spring lets it finish what it holds
 * @param endpoints of the actuator that can be reached
 * @param healthGroups that {@code /actuator/health/…} knows
 */
public record ServiceFacts(
        int http,
        int management,
        String queue,
        Duration shutdownPhase,
        Set<String> endpoints,
        Set<String> healthGroups) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^:}]+:([^}]*)}");
    private static final Pattern DURATION = Pattern.compile("([0-9]+)(ms|s|m|h|d)");

    public static ServiceFacts of(String service) {
        List<JsonNode> own = Documents.yaml(Repository.read(service + "/src/main/resources/application.yml"));
        JsonNode bus = Documents.yaml(Repository.read("libraries/message-bus/src/main/resources/rekap-bus.yml"))
                .getFirst();
        List<JsonNode> management = Stream.concat(
                        Documents.yaml(Repository.read("libraries/telemetry/src/main/resources/rekap-telemetry.yml"))
                                .stream(),
                        own.stream())
                .toList();
        int http = Integer.parseInt(text(own, "/server/port"));
        String managementPort = text(own, "/management/server/port");
        String queue = text(own, "/rekap/bus/queue");
        String phase = text(own, "/spring/lifecycle/timeout-per-shutdown-phase");
        if (phase.isEmpty()) {
            phase = text(own, "/rekap/bus/shutdown-phase");
        }
        if (phase.isEmpty()) {
            phase = text(List.of(bus), "/spring/lifecycle/timeout-per-shutdown-phase");
        }
        Set<String> groups = new HashSet<>();
        management.forEach(document ->
                document.at("/management/endpoint/health/group").fieldNames().forEachRemaining(groups::add));
        if (text(management, "/management/endpoint/health/probes/enabled").equals("true")) {
            groups.addAll(Set.of("liveness", "readiness"));
        }
        return new ServiceFacts(
                http,
                managementPort.isEmpty() ? http : Integer.parseInt(managementPort),
                queue.isEmpty() ? "" : "rekap." + queue,
                duration(phase),
                Set.copyOf(Arrays.asList(text(management, "/management/endpoints/web/exposure/include")
                        .split(","))),
                Set.copyOf(groups));
    }

    public static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no duration: " + text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /** The last document that says something wins, as in Spring; empty if none does. */
    private static String text(List<JsonNode> documents, String pointer) {
        String found = documents.stream()
                .map(document -> document.at(pointer))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .reduce("", (_, last) -> last);
        return PLACEHOLDER.matcher(found).replaceAll("$1");
    }
}
