package dev.rekap.stt.cli;

import dev.rekap.stt.engine.whisper.ModelDownload;
import java.io.PrintStream;
import java.util.Locale;

/** Shows how far a download is: a line that is written over on a terminal, else a line for each tenth. */
public final class ProgressBar implements ModelDownload.Progress {

    private static final int WIDTH = 30;
    private static final int WHOLE = 100;
    private static final int TENTH = 10;
    private static final double MEGABYTE = 1e6;

    private final PrintStream out;
    private final String name;
    private final boolean terminal;
    private int shown = -1;

    public ProgressBar(PrintStream out, String name, boolean terminal) {
        this.out = out;
        this.name = name;
        this.terminal = terminal;
    }

    @Override
    public void at(long bytes, long total) {
        int percent = total == 0 ? 0 : (int) (bytes * WHOLE / total);
        int step = terminal ? percent : percent / TENTH;
        if (step == shown) {
            return;
        }
        shown = step;
        int full = percent * WIDTH / WHOLE;
        out.printf(
                Locale.ROOT,
                terminal ? "\r%s [%s%s] %d %% of %.0f MB" : "%s [%s%s] %d %% of %.0f MB%n",
                name,
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                percent,
                total / MEGABYTE);
        if (terminal && percent == WHOLE) {
            out.println();
        }
        out.flush();
    }
}
