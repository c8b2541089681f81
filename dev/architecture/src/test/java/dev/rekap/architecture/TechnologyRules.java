package dev.rekap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Each library from outside is known to the package that adapts it, so that it can be replaced there. */
final class TechnologyRules {

    /** Names of classes begin so, and the packages below {@code dev.rekap} that may know them. */
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("dev.langchain4j.", List.of("model", "extraction.model", "proposal.model")),
            Map.entry("software.amazon.", List.of("blob.s3", "stt.engine")),
            Map.entry("io.github.resilience4j.", List.of("provider", "gateway.channel")),
            Map.entry("io.github.givimad.", List.of("stt.engine")),
            Map.entry("io.opentelemetry.", List.of("telemetry")),
            Map.entry("com.github.kagkarlsson.", List.of("gateway.channel")),
            Map.entry("org.telegram.", List.of("gateway.channel")),
            Map.entry("com.opencsv.", List.of("report.table")),
            Map.entry("org.dhatim.", List.of("report.table", "action.table")),
            Map.entry("org.apache.tika.", List.of("ingest.audio", "ingest.kind")),
            Map.entry("javax.imageio.", List.of("pictures")),
            Map.entry("org.bytedeco.", List.of("media")),
            Map.entry("org.apache.commons.fileupload2.", List.of("ingest.http")),
            Map.entry("org.eclipse.jetty.", List.of("simulator.telegram.http")),
            Map.entry("com.sun.net.httpserver.", List.of("shop.http", "benchmark")),
            Map.entry("java.lang.ProcessBuilder", List.of("stt.process", "media", "environment", "benchmark")));

    private TechnologyRules() {}

    static List<ArchitectureRule> all() {
        return List.of(new ArchitectureRule(
                "Technologies are known to their adapters only",
                TechnologyRules::strays,
                List.of("package dev.rekap.stt.audio; class Decoder { ProcessBuilder program; }")));
    }

    private static Set<String> strays(Codebase codebase) {
        Set<String> violations = new TreeSet<>();
        codebase.own()
                .forEach(type -> Codebase.needs(type).stream()
                        .filter(target -> HOMES.entrySet().stream()
                                .anyMatch(technology -> target.getName().startsWith(technology.getKey())
                                        && technology.getValue().stream().noneMatch(home -> isIn(type, home))))
                        .forEach(target -> violations.add(ArrowRules.arrow(type, target))));
        return violations;
    }

    private static boolean isIn(JavaClass type, String home) {
        return (type.getPackageName() + ".").startsWith("dev.rekap." + home + ".");
    }
}
