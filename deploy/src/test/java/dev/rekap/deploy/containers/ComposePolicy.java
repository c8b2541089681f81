package dev.rekap.deploy.containers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rekap.deploy.Documents;
import dev.rekap.deploy.Repository;
import dev.rekap.deploy.ServiceFacts;
import dev.rekap.deploy.ServiceSettings;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What holds for docker-compose.yml; ComposeTest plants a violation for each. */
enum ComposePolicy {
    IMAGES_ARE_PINNED((compose, wrong) -> compose.eachService((name, service) -> {
        if (!service.path("image").asText().matches("[a-z0-9./-]+:v?(RELEASE\\.)?[0-9][A-Za-z0-9._-]*")) {
            wrong.accept(name + ": " + service.path("image") + " is no version");
        }
    })),

    EVERYTHING_IS_LIMITED((compose, wrong) -> compose.eachService((name, service) -> {
        for (String limit : List.of("mem_limit", "cpus", "pids_limit")) {
            if (service.path(limit).asText().isEmpty()) {
                wrong.accept(name + ": no " + limit);
            }
        }
        if (service.at("/logging/options/max-size").asText().isEmpty()) {
            wrong.accept(name + ": its log may fill the disk");
        }
    })),

    NOBODY_HAS_MORE_RIGHTS_THAN_NEEDED((compose, wrong) -> compose.eachService((name, service) -> {
        boolean dropped = service.path("cap_drop").toString().equals("[\"ALL\"]")
                && service.path("cap_add").isEmpty();
        boolean unwritable = service.path("read_only").asBoolean()
                && service.path("user").asText().equals("10001:10001");
        boolean ours = !Compose.isOurs(service) || unwritable;
        if (!dropped
                || !ours
                || !service.path("security_opt").toString().contains("no-new-privileges:true")
                || service.path("privileged").asBoolean()
                || service.has("network_mode")
                || service.has("pid")
                || service.toString().contains("docker.sock")) {
            wrong.accept(name + ": has rights that it does not need");
        }
    })),

    WHAT_RUNS_SAYS_HOW_IT_IS((compose, wrong) -> compose.eachRunning((name, service) -> {
        // Ours have theirs in the image; Tempo's image has no program that could ask.
        if (!Compose.isOurs(service) && !service.has("healthcheck") && !name.equals("tempo")) {
            wrong.accept(name + ": no health check");
        }
        if (service.at("/healthcheck/disable").asBoolean()
                || service.at("/healthcheck/test").toString().contains("NONE")) {
            wrong.accept(name + ": its health check is off");
        }
    })),

    WHO_WAITS_WAITS_FOR_HEALTH((compose, wrong) -> {
        compose.eachService((name, service) -> service.path("depends_on")
                .properties()
                .forEach(other -> {
                    boolean runs = !compose.service(other.getKey())
                            .path("restart")
                            .asText()
                            .equals("no");
                    String condition = other.getValue().path("condition").asText();
                    if (!condition.equals(runs ? "service_healthy" : "service_completed_successfully")) {
                        wrong.accept(name + ": waits for " + other.getKey() + ", not for its health or its end");
                    }
                }));
        Repository.SERVICES.forEach(name -> {
            if (!compose.service(name).path("depends_on").has("rabbitmq")) {
                wrong.accept(name + ": does not wait for the broker");
            }
        });
    }),

    NOTHING_IS_OPEN_BEYOND_THIS_HOST((compose, wrong) ->
            compose.eachService((name, service) -> service.path("ports").forEach(port -> {
                // The APIs want a token, and may be published by whoever says so.
                boolean api = Set.of("ingest-api", "report-service", "decision-service", "action-worker")
                                .contains(name)
                        && port.asText().startsWith("${REKAP_PUBLISH_ADDRESS:-127.0.0.1}:");
                if (!api && !port.asText().startsWith("127.0.0.1:")) {
                    wrong.accept(name + ": " + port + " can be reached from outside");
                }
            }))),

    SECRETS_HAVE_NO_DEFAULT((compose, wrong) -> {
        compose.uses().stream()
                .filter(use -> isSecret(use.name()))
                .filter(use -> use.operator().endsWith("-") && !use.otherwise().isEmpty())
                .forEach(use -> wrong.accept(use.name() + ": has the default " + use.otherwise()));
        compose.eachService((name, service) -> Compose.environment(service).forEach((variable, value) -> {
            if (isSecret(variable) && value.isTextual() && !value.asText().startsWith("${")) {
                wrong.accept(name + ": " + variable + " is written out");
            }
            if (value.isTextual() && value.asText().matches(".*//[^/@$]*:[^/@$]+@.*")) {
                wrong.accept(name + ": " + variable + " holds a password");
            }
        }));
    }),

    EVERY_VARIABLE_IS_READ((compose, wrong) -> Repository.SERVICES.forEach(name -> {
        Set<String> read = ServiceSettings.inContainer(name);
        Compose.environment(compose.service(name)).keySet().stream()
                .filter(variable -> !read.contains(variable))
                .forEach(variable -> wrong.accept(name + ": does not read " + variable));
    })),

    TIME_TO_END_IS_LONGER_THAN_THE_LONGEST_JOB((compose, wrong) -> Repository.SERVICES.forEach(name -> {
        String grace = compose.service(name).path("stop_grace_period").asText("10s");
        if (ServiceFacts.duration(grace).compareTo(ServiceFacts.of(name).shutdownPhase()) <= 0) {
            wrong.accept(name + ": is killed after " + grace);
        }
    })),

    VOLUMES_ARE_NAMED_OR_READ_ONLY_FILES_OF_OURS((compose, wrong) ->
            compose.eachService((name, service) -> service.path("volumes").forEach(volume -> {
                List<String> parts =
                        List.of(Compose.withDefaults(volume.asText()).split(":", -1));
                boolean nothing = parts.getFirst().equals("/dev/null");
                boolean named = compose.file().path("volumes").has(parts.getFirst());
                boolean file = parts.getFirst().startsWith("./")
                        && parts.getLast().equals("ro")
                        && Files.exists(Repository.path(parts.getFirst()));
                if (!named && !file && !nothing) {
                    wrong.accept(name + ": " + volume + " is neither a named volume nor a file of the repository");
                }
            }))),

    PROMETHEUS_FINDS_ITS_TARGETS((compose, wrong) -> {
        JsonNode prometheus = Documents.merged(Repository.read("deploy/prometheus/prometheus.yml"));
        prometheus.path("scrape_configs").forEach(job -> {
            List<String> targets = new ArrayList<>();
            job.findValues("targets").forEach(list -> list.forEach(target -> targets.add(target.asText())));
            job.path("dns_sd_configs")
                    .forEach(dns -> dns.path("names")
                            .forEach(host -> targets.add(
                                    host.asText() + ":" + dns.path("port").asText())));
            targets.forEach(target -> {
                List<String> parts = List.of(target.split(":", -1));
                String host = parts.getFirst();
                boolean port = !Repository.SERVICES.contains(host)
                        || String.valueOf(ServiceFacts.of(host).management()).equals(parts.getLast());
                boolean reachable = compose.service("prometheus")
                        .path("networks")
                        .valueStream()
                        .anyMatch(network -> compose.service(host)
                                .path("networks")
                                .valueStream()
                                .anyMatch(network::equals));
                if (!port || !reachable) {
                    wrong.accept("prometheus: does not reach " + target);
                }
            });
        });
    });

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|_KEY|_PASS|INVITE_CODES)$");

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without state.
    private final BiConsumer<Compose, Consumer<String>> check;

    ComposePolicy(BiConsumer<Compose, Consumer<String>> check) {
        this.check = check;
    }

    /** What is wrong, in words; empty if nothing is. */
    List<String> violations(Compose compose) {
        List<String> found = new ArrayList<>();
        check.accept(compose, found::add);
        return found;
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }
}
