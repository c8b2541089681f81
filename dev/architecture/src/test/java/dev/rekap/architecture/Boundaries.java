package dev.rekap.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which packages of single modules may know whom. Two dots at the end of a name mean: and all below. */
final class Boundaries {

    /**
     * Packages that may know these, the JDK, the annotations of JSpecify, each other, and nothing else. What starts a program is
     * exempt.
     */
    record Allowed(List<String> packages, List<String> others) {
        List<String> targets() {
            return Stream.concat(Stream.of("java..", "org.jspecify.."), others.stream())
                    .toList();
        }
    }

    /**
     * Packages that may not know these.
     *
     * @param settings whether records of settings may
     */
    record Refused(List<String> packages, List<String> targets, boolean settings) {
        Refused(List<String> packages, List<String> targets) {
            this(packages, targets, false);
        }
    }

    /** Packages that these alone may know. */
    record Known(List<String> packages, List<String> knowers) {}

    static final List<Allowed> ALLOWED = List.of(
            new Allowed(List.of("dev.rekap.blob"), List.of("dev.rekap.contracts")),
            new Allowed(List.of("dev.rekap.blob.memory"), List.of("dev.rekap.blob", "dev.rekap.contracts")),
            new Allowed(List.of("dev.rekap.indonesian"), List.of()),
            new Allowed(
                    List.of("dev.rekap.ingest", "dev.rekap.ingest.material", "dev.rekap.ingest.step"),
                    List.of("dev.rekap.contracts..", "dev.rekap.blob", "dev.rekap.bus")),
            new Allowed(
                    List.of(
                            "dev.rekap.stt",
                            "dev.rekap.stt.step",
                            "dev.rekap.stt.pieces",
                            "dev.rekap.stt.quality",
                            "dev.rekap.stt.workspace"),
                    List.of(
                            "dev.rekap.contracts..",
                            "dev.rekap.blob",
                            "dev.rekap.blob.markers",
                            "dev.rekap.bus",
                            "dev.rekap.provider",
                            "org.slf4j..")),
            new Allowed(
                    List.of("dev.rekap.extraction"),
                    List.of("dev.rekap.contracts..", "dev.rekap.bus", "dev.rekap.provider")),
            new Allowed(
                    List.of("dev.rekap.extraction.rules.."),
                    List.of(
                            "dev.rekap.extraction",
                            "dev.rekap.contracts..",
                            "dev.rekap.indonesian",
                            "dev.rekap.provider")),
            new Allowed(
                    List.of("dev.rekap.proposal", "dev.rekap.proposal.step"),
                    List.of(
                            "dev.rekap.contracts..",
                            "dev.rekap.blob",
                            "dev.rekap.bus",
                            "dev.rekap.provider",
                            "org.slf4j")),
            new Allowed(
                    List.of("dev.rekap.proposal.rules"),
                    List.of(
                            "dev.rekap.proposal",
                            "dev.rekap.contracts..",
                            "dev.rekap.indonesian",
                            "dev.rekap.provider")),
            new Allowed(
                    List.of(
                            "dev.rekap.report",
                            "dev.rekap.report.port",
                            "dev.rekap.report.step",
                            "dev.rekap.report.lifecycle",
                            "dev.rekap.report.retention",
                            "dev.rekap.report.round",
                            "dev.rekap.report.spending",
                            "dev.rekap.report.vocabulary"),
                    List.of("dev.rekap.contracts..", "dev.rekap.blob", "dev.rekap.bus", "org.slf4j")),
            new Allowed(
                    List.of("dev.rekap.action", "dev.rekap.action.ledger", "dev.rekap.action.reply"),
                    List.of("dev.rekap.contracts..", "dev.rekap.bus", "org.slf4j")),
            new Allowed(
                    List.of("dev.rekap.action.woocommerce"),
                    List.of(
                            "dev.rekap.action",
                            "dev.rekap.contracts..",
                            "dev.rekap.blob",
                            "javax.net.ssl",
                            "org.slf4j",
                            "tools.jackson..")),
            new Allowed(
                    List.of(
                            "dev.rekap.decision",
                            "dev.rekap.decision.flow",
                            "dev.rekap.decision.port",
                            "dev.rekap.decision.step",
                            "dev.rekap.decision.retention",
                            "dev.rekap.decision.spending"),
                    List.of("dev.rekap.contracts..", "dev.rekap.blob", "dev.rekap.bus", "org.slf4j")),
            // What tests use needs nothing that their class path may lack.
            new Allowed(List.of("dev.rekap.simulator.telegram.client"), List.of("tools.jackson..")),
            new Allowed(List.of("dev.rekap.environment"), List.of("dev.rekap.simulator.telegram.client")));

    static final List<Refused> REFUSED = Stream.of(
                    Stream.of(
                            new Refused(List.of("dev.rekap.blob.s3"), List.of("dev.rekap.blob.memory")),
                            new Refused(
                                    List.of(
                                            "dev.rekap.ingest",
                                            "dev.rekap.ingest.audio",
                                            "dev.rekap.ingest.json",
                                            "dev.rekap.ingest.spool"),
                                    List.of("dev.rekap.ingest.*")),
                            new Refused(List.of("dev.rekap.report"), List.of("dev.rekap.report.*")),
                            new Refused(List.of("dev.rekap.action"), List.of("dev.rekap.action.*")),
                            // No model is called once an action is approved.
                            new Refused(
                                    List.of("dev.rekap.action.."),
                                    List.of("dev.rekap.provider..", "dev.langchain4j..", "dev.rekap.proposal..")),
                            new Refused(
                                    List.of("dev.rekap.shop"),
                                    List.of("dev.rekap.shop.http", "com.sun.net.httpserver..")),
                            new Refused(List.of("dev.rekap.decision"), List.of("dev.rekap.decision.*")),
                            new Refused(List.of("dev.rekap.stt"), List.of("dev.rekap.stt.config..")),
                            new Refused(
                                    List.of(
                                            "dev.rekap.stt.audio..",
                                            "dev.rekap.stt.engine..",
                                            "dev.rekap.stt.process.."),
                                    List.of("org.springframework.."),
                                    true),
                            new Refused(List.of("dev.rekap.gateway"), List.of("dev.rekap.gateway.config..")),
                            new Refused(
                                    List.of(
                                            "dev.rekap.gateway.channel",
                                            "dev.rekap.gateway.channel.texts",
                                            "dev.rekap.gateway.orders",
                                            "dev.rekap.gateway.orders.conversation",
                                            "dev.rekap.gateway.orders.delivery",
                                            "dev.rekap.gateway.orders.jobs"),
                                    List.of(
                                            "org.springframework..",
                                            "com.rabbitmq..",
                                            "tools.jackson..",
                                            "com.github.kagkarlsson..",
                                            "io.micrometer..",
                                            "org.telegram..",
                                            "dev.rekap.bus.rabbit..")),
                            new Refused(
                                    List.of("dev.rekap.simulator.telegram"),
                                    List.of(
                                            "org.eclipse.jetty..",
                                            "dev.rekap.simulator.telegram.methods",
                                            "dev.rekap.simulator.telegram.people",
                                            "dev.rekap.simulator.telegram.control",
                                            "dev.rekap.simulator.telegram.http"))),
                    siblings("dev.rekap.stt.", "audio", "engine", "blob", "observe"),
                    siblings("dev.rekap.stt.engine.", "openai", "azure", "google", "aws", "whisper", "sphinx"))
            .flatMap(rows -> rows)
            .toList();

    static final List<Known> KNOWN = List.of(
            new Known(List.of("dev.rekap.stt.cli.."), List.of()),
            new Known(List.of("dev.rekap.extraction.cli.."), List.of()),
            new Known(List.of("dev.rekap.proposal.cli.."), List.of()),
            new Known(List.of("dev.rekap.action.postgres"), List.of("dev.rekap.action.config")),
            new Known(List.of("dev.rekap.action.table"), List.of("dev.rekap.action.http")),
            new Known(List.of("dev.rekap.action.http"), List.of()),
            new Known(List.of("dev.rekap.report.postgres"), List.of("dev.rekap.report.config")),
            new Known(List.of("dev.rekap.report.table"), List.of("dev.rekap.report.config")),
            new Known(List.of("dev.rekap.report.blob"), List.of("dev.rekap.report.config")),
            new Known(List.of("dev.rekap.report.micrometer"), List.of("dev.rekap.report.config")),
            new Known(List.of("dev.rekap.report.http"), List.of("dev.rekap.report.config")));

    /** A class and a package that it knows all the same. */
    static final Set<String> EXCEPTIONS = Set.of(
            "dev.rekap.stt.observe.MonitoredEngines -> dev.rekap.stt.engine",
            "dev.rekap.stt.engine.SettingChecks -> org.springframework.util.unit");

    private Boundaries() {}

    /** Adapters that do not know each other. */
    private static Stream<Refused> siblings(String above, String... names) {
        List<Refused> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new Refused(
                    List.of(above + name + ".."),
                    Stream.of(names)
                            .filter(other -> !other.equals(name))
                            .map(other -> above + other + "..")
                            .toList()));
        }
        return rows.stream();
    }
}
