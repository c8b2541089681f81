package dev.rekap.extraction.cli;

import dev.rekap.extraction.eval.Evaluation;
import dev.rekap.extraction.eval.EvaluationSet;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;

/**
 * Says how well a chain reads: {@code eval text FILE.jsonl} for utterances with their truth, {@code eval audio FOLDER HEARD.jsonl} for
 * recordings with theirs and what an engine heard in them. Exit code 0, or 2 if nothing could be done.
 */
public final class EvalCommand {

    private static final String USAGE = """
        usage: eval text FILE.jsonl [--set NAME] [--json]
               eval audio FOLDER HEARD.jsonl [--json]\
        """;

    private EvalCommand() {}

    public static void main(String[] arguments) {
        // Standard output is for the figures alone.
        System.setProperty("logback.configurationFile", "extract-logback.xml");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int exit = run(List.of(arguments), System.getenv(), out, System.err);
        out.flush();
        System.exit(exit);
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(arguments);
        boolean json = rest.remove("--json");
        try {
            String set = option(rest, "--set");
            EvaluationSet cases = cases(rest);
            if (cases == null) {
                err.println(USAGE);
                return 2;
            }
            ExtractorCommand settings = ExtractorCommand.of(environment);
            Evaluation evaluation = new Evaluation(settings.router(), settings.language());
            evaluation.run(set == null ? cases : cases.only(set));
            if (json) {
                evaluation.report().printJson(out);
            } else {
                evaluation.report().print(out);
            }
            return 0;
        } catch (BindException | IllegalArgumentException e) {
            err.println("unusable settings: " + ExtractorCommand.rootMessage(e));
            return 2;
        } catch (NoSuchFileException e) {
            err.println("no such file: " + e.getFile());
            return 2;
        } catch (IOException e) {
            err.println("cannot read: " + e.getMessage());
            return 2;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private static @Nullable EvaluationSet cases(List<String> arguments) throws IOException {
        if (arguments.size() == 2 && arguments.getFirst().equals("text")) {
            return EvaluationSet.utterances(Path.of(arguments.get(1)));
        }
        return arguments.size() == 3 && arguments.getFirst().equals("audio")
                ? EvaluationSet.recordings(Path.of(arguments.get(1)), Path.of(arguments.get(2)))
                : null;
    }

    private static @Nullable String option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0 || at + 1 >= arguments.size()) {
            return null;
        }
        arguments.remove(at);
        return arguments.remove(at);
    }
}
