package dev.rekap.extraction.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindException;

/**
 * Extracts without a service around it: {@code extract FILE.jsonl|-}. Exit code 0; 1 if a line could not be used; 2 if nothing
 * could be done at all. Where the lines say what is expected, the share of exact answers is printed on standard error.
 */
public final class ExtractCommand {

    private static final String USAGE = "usage: extract FILE.jsonl|-   (lines {\"id\":\"1\",\"text\":\"…\"})";

    private ExtractCommand() {}

    public static void main(String[] arguments) {
        // Standard output is for the lines alone.
        System.setProperty("logback.configurationFile", "extract-logback.xml");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.exit(run(arguments, System.getenv(), System.in, out, System.err));
    }

    static int run(
            String[] arguments, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.length != 1 || arguments[0].isBlank() || arguments[0].equals("--help")) {
            err.println(USAGE);
            return 2;
        }
        try (InputStream source = arguments[0].equals("-") ? in : Files.newInputStream(Path.of(arguments[0]));
                BufferedReader lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            ExtractorCommand settings = ExtractorCommand.of(environment);
            LineExtraction extraction = new LineExtraction(settings.router(), settings.language());
            int bad = extraction.run(lines, out);
            extraction.score().print(err);
            return bad == 0 ? 0 : 1;
        } catch (BindException e) {
            err.println("unusable settings: " + ExtractorCommand.rootMessage(e));
            return 2;
        } catch (NoSuchFileException _) {
            err.println("no such file: " + arguments[0]);
            return 2;
        } catch (IOException e) {
            err.println("cannot read " + arguments[0] + ": " + e.getMessage());
            return 2;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            err.println("interrupted");
            return 2;
        }
    }
}
