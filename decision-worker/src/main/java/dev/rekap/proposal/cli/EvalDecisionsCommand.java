package dev.rekap.proposal.cli;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.proposal.Decider;
import dev.rekap.proposal.config.ProposalSettings;
import dev.rekap.proposal.config.StagesConfiguration;
import dev.rekap.proposal.eval.DecisionCase;
import dev.rekap.proposal.eval.DecisionScore;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.NoProviderAnsweredException;
import dev.rekap.provider.settings.CommandEnvironment;
import dev.rekap.provider.settings.PriceSettings;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.BindException;

/**
 * Measures how well the configured deciders read: {@code eval decisions FILE.jsonl}, messages with what should be proposed. Pictures are
 * not part of it. Exit code 0, 1 if a bar is missed, 2 if nothing could be measured.
 */
public final class EvalDecisionsCommand {

    private static final String USAGE = "usage: eval decisions FILE.jsonl [--set NAME] [--faults]";

    /** Of the fields. */
    private static final double LEAST_EXACT = 0.92;
    /** Of the values. */
    private static final double MOST_SILENTLY_WRONG = 0.01;

    private EvalDecisionsCommand() {}

    public static void main(String[] arguments) {
        // Standard output is for the figures alone.
        System.setProperty("logback.configurationFile", "command-logback.xml");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int exit = run(List.of(arguments), System.getenv(), out, System.err);
        out.flush();
        System.exit(exit);
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        boolean faults = arguments.contains("--faults");
        int at = arguments.indexOf("--set");
        String only = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "";
        int used = 1 + (faults ? 1 : 0) + (only.isEmpty() ? 0 : 2);
        if (arguments.isEmpty()
                || arguments.size() != used
                || arguments.getFirst().startsWith("--")) {
            err.println(USAGE);
            return 2;
        }
        try {
            return measure(DecisionCase.read(Path.of(arguments.getFirst())), only, deciders(environment), faults, out);
        } catch (NoSuchFileException e) {
            err.println("no such file: " + e.getFile());
        } catch (IOException e) {
            err.println("cannot read: " + e.getMessage());
        } catch (BindException | IllegalArgumentException e) {
            err.println("unusable settings or cases: " + rootMessage(e));
        } catch (NoProviderAnsweredException e) {
            err.println("no decider answered: " + e.code().name() + ", " + e.detail());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 2;
    }

    /** The deciders as the service has them, by the same variables. */
    private static FallbackRouter<Decider> deciders(Map<String, String> environment) {
        Map<String, Object> defaults = new HashMap<>();
        for (String stage : List.of("", "_DESCRIBE", "_DECIDE", "_WRITE", "_CHECK")) {
            String value = environment.get("REKAP_DECIDER" + stage);
            if (value != null) {
                String property =
                        stage.isEmpty() ? "decider" : stage.substring(1).toLowerCase(Locale.ROOT);
                defaults.put("rekap.proposal." + property, value);
            }
        }
        CommandEnvironment variables = CommandEnvironment.of(environment, defaults);
        return new StagesConfiguration(
                        variables.bind("rekap.proposal", ProposalSettings.class),
                        variables.bind("rekap.prices", PriceSettings.class),
                        new SimpleMeterRegistry(),
                        Traces.NONE)
                .deciders();
    }

    private static int measure(
            List<DecisionCase> cases, String only, FallbackRouter<Decider> deciders, boolean faults, PrintStream out)
            throws NoProviderAnsweredException, InterruptedException {
        Map<String, DecisionScore> scores = new TreeMap<>();
        Map<String, BigDecimal> costs = new TreeMap<>();
        for (DecisionCase each : cases) {
            if (only.isEmpty() || only.equals(each.set())) {
                var response = deciders.call(decider -> decider.decide(each.material()));
                List<ProposedAction> actions = response.value().actions();
                scores.computeIfAbsent(each.set(), _ -> new DecisionScore()).add(each, actions);
                for (ProviderCall call : response.attempts()) {
                    costs.merge(call.provider() + " " + call.currency(), call.cost(), BigDecimal::add);
                }
            }
        }
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no case of this set");
        }
        print(scores, costs, faults, out);
        return scores.values().stream().allMatch(EvalDecisionsCommand::passes) ? 0 : 1;
    }

    private static void print(
            Map<String, DecisionScore> scores, Map<String, BigDecimal> costs, boolean faults, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-8s %9s %8s %16s %10s %18s %9s%n",
                "set",
                "messages",
                "fields",
                "exact",
                "values",
                "silently wrong",
                "flagged");
        scores.forEach((set, score) -> {
            out.printf(
                    Locale.ROOT,
                    "%-8s %9d %8d %8d %5.1f %% %10d %10d %5.1f %% %9d   %s%n",
                    set,
                    score.cases(),
                    score.fields(),
                    score.exact(),
                    100 * score.exactShare(),
                    score.values(),
                    score.silentlyWrong(),
                    100 * score.silentlyWrongShare(),
                    score.flagged(),
                    passes(score) ? "passes" : "MISSES THE BAR");
            if (faults) {
                score.faults().forEach(fault -> out.println("  " + fault));
            }
        });
        costs.forEach((provider, cost) -> out.println("cost " + provider + " " + cost.toPlainString()));
        out.printf(
                Locale.ROOT,
                "bars: %.0f %% of the fields exact, %.0f %% of the values silently wrong%n",
                100 * LEAST_EXACT,
                100 * MOST_SILENTLY_WRONG);
    }

    private static boolean passes(DecisionScore score) {
        return score.exactShare() >= LEAST_EXACT && score.silentlyWrongShare() <= MOST_SILENTLY_WRONG;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
