package dev.rekap.environment.server;

import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironmentException;
import dev.rekap.environment.parts.ManagedPart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Reads commands, a line each with tabs between the words, until the input ends: {@code start PART}, {@code stop PART},
 * {@code command PART ARGUMENT…}. The answer is a line: {@code ok} or {@code error}, a space, and a text in Base64.
 */
public final class CommandLoop {
    private final EnvironmentServer server;

    public CommandLoop(EnvironmentServer server) {
        this.server = server;
    }

    /** Answers until the input ends. */
    public void run(BufferedReader in, PrintStream out) throws IOException, InterruptedException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> words = List.of(line.split("\t", -1));
            try {
                answer(out, "ok", execute(words));
            } catch (IOException | RuntimeException e) {
                answer(out, "error", String.valueOf(e.getMessage()));
            }
        }
    }

    private String execute(List<String> words) throws IOException, InterruptedException {
        if (words.size() < 2) {
            throw new TestEnvironmentException("a command is a verb and a part, not " + words);
        }
        ManagedPart part = server.part(Part.of(words.get(1)));
        switch (words.getFirst()) {
            case "start" -> part.start();
            case "stop" -> part.stop();
            case "command" -> {
                return part.command(words.subList(2, words.size()));
            }
            default -> throw new TestEnvironmentException("unknown command " + words.getFirst());
        }
        return "";
    }

    private static void answer(PrintStream out, String word, String text) {
        out.println(word + " " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
}
