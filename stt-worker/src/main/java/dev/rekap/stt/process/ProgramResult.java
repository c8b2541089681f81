package dev.rekap.stt.process;

import java.util.Locale;

/**
 * How a program ended.
 *
 * @param exitCode 0 for success
 * @param output what it wrote to its standard output, cut off at the limit
 * @param complaints the beginning of what it wrote to its standard error
 * @param outputCut whether there was more output than the limit
 */
public record ProgramResult(int exitCode, String output, String complaints, boolean outputCut) {

    private static final int MAX_COMPLAINT = 200;

    public boolean succeeded() {
        return exitCode == 0 && !outputCut;
    }

    /** The exit code and the last complaint on one line, at most 200 characters, for an operator. */
    public String summary() {
        String last = complaints
                .lines()
                .filter(line -> !line.isBlank())
                .reduce("", (_, line) -> line)
                .replaceAll("\\p{Cntrl}", " ")
                // Paths of temporary files and addresses of memory say nothing.
                .replaceAll(" @ 0x[0-9a-f]+", "")
                .replaceAll("(file:)?/\\S+: ", "");
        String line = String.format(Locale.ROOT, "exit code %d: %s", exitCode, last);
        return line.length() > MAX_COMPLAINT ? line.substring(0, MAX_COMPLAINT) : line;
    }
}
